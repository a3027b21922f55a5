/** How every queue tries again: five times, each later than the last; workers hear of a job at once. */
export const queueOptions = { retryLimit: 5, retryBackoff: true, notify: true }
