// Marks cells by dragging over the photo: the boxes themselves stay, so that nothing depends on this file.
const cells = document.querySelector('[data-cells]')
const verdict = document.querySelector('input[name="verdict"][value="blurred"]')
for (const hint of document.querySelectorAll('[data-drag]')) hint.hidden = false

let mark = null
const boxAt = ({ clientX, clientY }) =>
  document.elementFromPoint(clientX, clientY)?.closest('label')?.querySelector('input')

function put(event) {
  const box = boxAt(event)
  if (!box || !cells.contains(box)) return
  box.checked = mark
  if (mark) verdict.checked = true
}

cells?.addEventListener('pointerdown', (event) => {
  const box = boxAt(event)
  if (!box || event.button !== 0) return
  event.preventDefault()
  mark = !box.checked
  cells.setPointerCapture(event.pointerId)
  put(event)
})
cells?.addEventListener('pointermove', (event) => {
  if (mark !== null) put(event)
})
for (const end of ['pointerup', 'pointercancel'])
  cells?.addEventListener(end, () => {
    mark = null
  })
// The click that follows a press would turn the box back; a click by keyboard has no pointer.
cells?.addEventListener('click', (event) => {
  if (event.pointerType) event.preventDefault()
})
