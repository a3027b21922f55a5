// Reads the page aloud where the browser has a voice of the page's language; shows its button only then.
;(function () {
  var box = document.querySelector('[data-read]')
  var speech = window.speechSynthesis
  if (!box || !speech || !window.SpeechSynthesisUtterance) return
  var language = document.documentElement.lang
  var buttons = box.querySelectorAll('button')

  function voice() {
    return speech.getVoices().filter(function (each) {
      return each.lang.replace('_', '-').split('-')[0] === language.split('-')[0]
    })[0]
  }

  function show(reading) {
    box.hidden = !voice()
    buttons[0].hidden = reading
    buttons[1].hidden = !reading
  }

  // One sentence at a time: some browsers fall silent in the middle of a long text.
  function sentences() {
    var found = []
    document
      .querySelectorAll('main h1, main h2, main h3, main p, main li, main dt, main dd, main caption, main td, main th')
      .forEach(function (element) {
        if (element.querySelector('p, li, dt, dd, td, th') || element.closest('[hidden], form')) return
        var parts = element.innerText.match(/[^.!?\n]+[.!?]*/g) || []
        found = found.concat(parts)
      })
    return found
  }

  buttons[0].addEventListener('click', function () {
    speech.cancel()
    var queue = sentences()
    queue.forEach(function (text, i) {
      var piece = new SpeechSynthesisUtterance(text)
      piece.voice = voice()
      piece.lang = piece.voice.lang
      if (i === queue.length - 1) piece.onend = show.bind(null, false)
      speech.speak(piece)
    })
    show(true)
    buttons[1].focus()
  })
  buttons[1].addEventListener('click', function () {
    speech.cancel()
    show(false)
    buttons[0].focus()
  })
  window.addEventListener('pagehide', function () {
    speech.cancel()
  })
  show(false)
  if (speech.addEventListener)
    speech.addEventListener('voiceschanged', function () {
      show(speech.speaking)
    })
})()
