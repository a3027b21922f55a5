// Comfort on the three pages that send; they work without it. Photos are shrunk here and go up piece by piece, also over a bad line;
// the device may tell its place; while very much comes in, the browser does the work that a person would otherwise show by a sum.
;(() => {
  'use strict'

  const PIECE = 48 * 1024
  const SIDE = 1600
  const PAUSES = [1, 2, 4, 8, 15, 30]
  const PATIENCE = 60_000

  const sleep = (seconds) => new Promise((wake) => setTimeout(wake, seconds * 1000))

  // fetch that gives up on a dead line; null = no answer came.
  const ask = (url, options) => {
    const stop = new AbortController()
    const timer = setTimeout(() => stop.abort(), PATIENCE)
    return fetch(url, { ...options, signal: stop.signal })
      .catch(() => null)
      .finally(() => clearTimeout(timer))
  }

  // ---- photos

  const toBlob = (canvas) => new Promise((done) => canvas.toBlob(done, 'image/jpeg', 0.8))

  // A smaller picture where the browser can make one, else the file itself.
  const smaller = async (file) => {
    try {
      const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
      const scale = Math.min(1, SIDE / Math.max(picture.width, picture.height))
      const canvas = document.createElement('canvas')
      canvas.width = Math.round(picture.width * scale)
      canvas.height = Math.round(picture.height * scale)
      canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height)
      const blob = await toBlob(canvas)
      return blob && blob.size < file.size ? blob : file
    } catch {
      return file
    }
  }

  const offsetOf = (answer) => Number(answer.headers.get('upload-offset'))

  // What one form knows of its uploads: its key, its words, and the line on which photos go one after another.
  const uploads = (box) => {
    const input = box.querySelector('input[type=file]')
    const list = box.querySelector('[data-progress]')
    return {
      input,
      list,
      form: input.form,
      words: box.dataset,
      key: box.dataset.photos,
      running: Promise.resolve(),
      open: 0,
    }
  }

  const withKey = (path, key) => (key ? `${path}?nhap=${encodeURIComponent(key)}` : path)

  // A form without a draft got one: from here on its address says so.
  const remember = (at, given) => {
    if (!given || given === at.key) return
    at.key = given
    at.form.action = withKey(location.pathname, given)
    history.replaceState(null, '', at.form.action)
  }

  // Asks until an answer comes that is no fault of the server.
  const askOn = async (at, say, url, options) => {
    for (let turn = 0; ; turn += 1) {
      const answer = await ask(url, options)
      if (answer && answer.status < 500) return answer
      say(at.words.waiting)
      await sleep(PAUSES[Math.min(turn, PAUSES.length - 1)])
    }
  }

  // How far the server has come; null = the upload is over.
  const progressOf = async (at, say, url) => {
    const answer = await askOn(at, say, url, { method: 'HEAD' })
    return answer.ok ? offsetOf(answer) : null
  }

  const begin = async (at, say, blob) => {
    const options = { method: 'POST', headers: { 'upload-length': String(blob.size) } }
    const answer = await askOn(at, say, withKey('/phan-anh/gui/tai-anh', at.key), options)
    if (answer.status !== 201) throw new Error(await answer.text())
    remember(at, answer.headers.get('draft-key'))
    return { url: answer.headers.get('location'), offset: 0 }
  }

  // The upload that this file began before the page was left, if the server still has it.
  const resumed = async (at, say, name) => {
    const url = sessionStorage.getItem(name)
    const offset = url ? await progressOf(at, say, url) : null
    return offset === null ? null : { url, offset }
  }

  // Sends the piece at an offset; answers where the next begins. A lost piece or answer: the server says how far it has come.
  const sendPiece = async (at, say, url, blob, offset) => {
    const answer = await ask(url, {
      method: 'PATCH',
      headers: { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
      body: blob.slice(offset, offset + PIECE),
    })
    if (answer && answer.ok) return offsetOf(answer)
    if (answer && [400, 404].includes(answer.status)) throw new Error(await answer.text())
    const next = await progressOf(at, say, url)
    if (next === null) throw new Error('')
    return next
  }

  const send = async (at, say, file) => {
    const blob = await smaller(file)
    const name = `anh ${file.name} ${file.lastModified} ${blob.size}`
    const upload = (await resumed(at, say, name)) || (await begin(at, say, blob))
    sessionStorage.setItem(name, upload.url)
    for (let offset = upload.offset; offset < blob.size;) {
      say(`${at.words.sending}: ${Math.floor((offset / blob.size) * 100)}%`)
      offset = await sendPiece(at, say, upload.url, blob, offset)
    }
    sessionStorage.removeItem(name)
  }

  const take = async (at, before, file) => {
    const line = document.createElement('p')
    at.list.append(line)
    const say = (text) => {
      line.textContent = `${file.name}: ${text}`
    }
    say(at.words.sending)
    at.open += 1
    await before
    try {
      await send(at, say, file)
      say(at.words.done)
    } catch (error) {
      say(error.message || at.words.failed)
    }
    at.open -= 1
  }

  const photos = (box) => {
    const at = uploads(box)
    at.input.addEventListener('change', () => {
      const files = Array.from(at.input.files)
      at.input.value = ''
      for (const file of files) at.running = take(at, at.running, file)
    })
    // Whoever goes on while photos are under way waits for them; what he typed stays.
    at.form.addEventListener('submit', async (event) => {
      if (at.open === 0) return
      event.preventDefault()
      await at.running
      at.form.requestSubmit(event.submitter)
    })
  }

  // ---- the device's place

  const point = (box) => {
    if (!navigator.geolocation || !window.isSecureContext) return
    const [latitude, longitude] = box.querySelectorAll('input')
    const button = box.querySelector('button')
    const told = box.querySelector('p')
    const use = button.textContent
    const show = (at) => {
      latitude.value = at ? at.coords.latitude.toFixed(6) : ''
      longitude.value = at ? at.coords.longitude.toFixed(6) : ''
      told.textContent = at ? box.dataset.kept : ''
      button.textContent = at ? box.dataset.drop : use
    }
    box.hidden = false
    if (latitude.value) button.textContent = box.dataset.drop
    button.addEventListener('click', () => {
      if (latitude.value) return show(null)
      navigator.geolocation.getCurrentPosition(
        show,
        () => {
          told.textContent = box.dataset.failed
        },
        { enableHighAccuracy: true, timeout: 20_000 },
      )
    })
  }

  // ---- work under attack: a number whose hash with the nonce begins with zero bits

  const fraction = (root) => Math.floor((root - Math.floor(root)) * 2 ** 32)
  const primes = Array.from({ length: 312 }, (_, n) => n).filter(
    (n) => n > 1 && Array.from({ length: n }, (_, d) => d).every((d) => d < 2 || n % d),
  )
  const K = primes.slice(0, 64).map((prime) => fraction(Math.cbrt(prime)) | 0)
  const H = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)) | 0)
  const turn = (x, n) => (x >>> n) | (x << (32 - n))
  const w = new Int32Array(64)

  // The first word of the SHA-256 of a short ASCII text (one block).
  const firstWord = (text) => {
    w.fill(0, 0, 16)
    for (let i = 0; i < text.length; i += 1) w[i >> 2] |= text.charCodeAt(i) << (24 - (i % 4) * 8)
    w[text.length >> 2] |= 0x80 << (24 - (text.length % 4) * 8)
    w[15] = text.length * 8
    for (let i = 16; i < 64; i += 1) {
      const a = w[i - 15]
      const b = w[i - 2]
      w[i] = w[i - 16] + (turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)) + w[i - 7] + (turn(b, 17) ^ turn(b, 19) ^ (b >>> 10))
    }
    let [a, b, c, d, e, f, g, h] = H
    for (let i = 0; i < 64; i += 1) {
      const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + K[i] + w[i]) | 0
      const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
      h = g
      g = f
      f = e
      e = (d + one) | 0
      d = c
      c = b
      b = a
      a = (one + two) | 0
    }
    return (a + H[0]) >>> 0
  }

  // Whoever sends before the work is done waits for it, unless he did the sum. Where it was asked for only as the form came in, it is
  // sent again by itself, once; after that the sum is there.
  const work = (box) => {
    const { nonce, bits } = box.dataset
    const form = box.closest('form')
    const limit = 2 ** (32 - Number(bits))
    let again = box.querySelector('.error') !== null
    if (again && sessionStorage.getItem(nonce)) return
    const hold = (event) => {
      if (box.querySelector('[name=sum]').value) return
      event.preventDefault()
      again = true
    }
    const done = (n) => {
      box.querySelector('[name=work]').value = String(n)
      box.hidden = true
      form.removeEventListener('submit', hold)
      if (!again) return
      sessionStorage.setItem(nonce, '1')
      form.requestSubmit()
    }
    form.addEventListener('submit', hold)
    let n = 0
    const some = () => {
      for (const end = n + 2000; n < end; n += 1) if (firstWord(`${nonce}:${n}`) < limit) return done(n)
      setTimeout(some, 0)
    }
    some()
  }

  document.querySelectorAll('[data-photos]').forEach(photos)
  document.querySelectorAll('[data-point]').forEach(point)
  document.querySelectorAll('[data-nonce]').forEach(work)
})()
