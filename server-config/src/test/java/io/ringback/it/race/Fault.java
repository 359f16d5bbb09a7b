package io.ringback.it.race;

/**
 * Something that is broken on purpose.
 *
 * @param name as the table has it
 * @param happen begins, lasts and ends; work should be normal soon after it returns
 * @param tidy what has to be put right before the next one; nobody works then
 */
record Fault(String name, Runnable happen, Runnable tidy) {
  static Fault of(String name, Runnable happen) {
    return new Fault(name, happen, () -> {});
  }
}
