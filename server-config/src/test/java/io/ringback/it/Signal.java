package io.ringback.it;

import java.io.IOException;
import java.io.UncheckedIOException;

/** What a process is told that Java has no word for. */
enum Signal {
  STOP,
  CONT,
  QUIT;

  void send(ProcessHandle process) {
    try {
      new ProcessBuilder("kill", "-" + name(), Long.toString(process.pid())).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
