package io.ringback.database;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A PostgreSQL that outlived its server, because the server was killed. It holds the data folder,
 * so the next server stops it before it starts its own.
 */
final class Orphan {

  private static final System.Logger LOG = System.getLogger(Orphan.class.getName());
  private static final long LONGEST_STOP_SECONDS = 60;
  private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(10);

  private Orphan() {}

  /** Stops the PostgreSQL that runs in {@code data}; the caller holds the folder's lock. */
  static void stop(Path data) throws IOException {
    Optional<ProcessHandle> orphan = find(data.resolve("postmaster.pid"));
    if (orphan.isPresent()) {
      LOG.log(
          Level.WARNING,
          "The last server was killed and left its PostgreSQL (process {0}) running: stopping it",
          Long.toString(orphan.get().pid()));
      stop(orphan.get());
    }
  }

  private static Optional<ProcessHandle> find(Path pidFile) throws IOException {
    if (Files.notExists(pidFile)) {
      return Optional.empty();
    }
    // PostgreSQL writes: process id, data folder, start time in seconds, port, ...
    List<String> lines = Files.readAllLines(pidFile);
    long pid = Long.parseLong(lines.get(0).strip());
    Instant started = Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
    return ProcessHandle.of(pid).filter(process -> startedAt(process, started));
  }

  /** After a restart of the machine the same id may belong to somebody else's process. */
  private static boolean startedAt(ProcessHandle process, Instant started) {
    return process
        .info()
        .startInstant()
        .filter(instant -> Duration.between(instant, started).abs().compareTo(CLOCK_TOLERANCE) <= 0)
        .isPresent();
  }

  private static void stop(ProcessHandle orphan) throws IOException {
    orphan.destroy();
    try {
      orphan.onExit().get(LONGEST_STOP_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      throw new IOException("process " + orphan.pid() + " holds it and does not stop", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
