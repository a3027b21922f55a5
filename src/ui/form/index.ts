export { ActForm, fieldId, Problems, type Refused } from './act-form.tsx'
export { Check, Field, Select, TextArea, type Option } from './field.tsx'
