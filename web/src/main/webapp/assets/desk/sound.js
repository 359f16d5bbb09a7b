/* Two short notes when a case is handed out. Made here: no file to load, and it can be muted. */

const MUTED = 'ringback.muted';
/** Longer than one page of a person may hear of a case after the other. */
const RUNG_MS = 3000;
let audio = null;

export const isMuted = () => localStorage.getItem(MUTED) === 'true';
export const toggleSound = () => localStorage.setItem(MUTED, String(!isMuted()));

/** Browsers allow sound only after the person has touched the page once. */
export function allowSound() {
  audio ??= new AudioContext();
  if (audio.state === 'suspended') audio.resume();
}

/** Once for each case, however many pages the person has open: the first that can takes it. */
export function chime(id) {
  if (isMuted() || !audio || audio.state !== 'running') return;
  if (navigator.locks) navigator.locks.request(`ringback.chime.${id}`, { ifAvailable: true }, lock => lock && ringAndHold());
  else ring();
}

function ringAndHold() {
  ring();
  return new Promise(resolve => setTimeout(resolve, RUNG_MS));
}

function ring() {
  note(660, 0);
  note(880, 0.14);
}

function note(frequency, delay) {
  const start = audio.currentTime + delay;
  const tone = new OscillatorNode(audio, { frequency });
  const volume = new GainNode(audio, { gain: 0 });
  volume.gain.setValueAtTime(0, start);
  volume.gain.linearRampToValueAtTime(0.16, start + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.001, start + 0.32);
  tone.connect(volume).connect(audio.destination);
  tone.start(start);
  tone.stop(start + 0.35);
}
