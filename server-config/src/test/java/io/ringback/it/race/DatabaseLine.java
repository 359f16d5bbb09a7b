package io.ringback.it.race;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * The wire between members and PostgreSQL, and everything that can happen to a wire. Runs through
 * untouched until told otherwise.
 */
final class DatabaseLine implements AutoCloseable {
  /** What PostgreSQL says when a transaction is on the disk. */
  private static final String COMMITTED = "COMMIT\0";

  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final AtomicInteger answersToLose = new AtomicInteger();
  private final AtomicInteger lost = new AtomicInteger();
  private final ExecutorService threads = Executors.newCachedThreadPool(DatabaseLine::daemon);
  private final ServerSocket entrance;
  private volatile int database;
  private volatile boolean silent;
  private volatile long delayNanos;

  DatabaseLine(int database) {
    this.database = database;
    try {
      entrance = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    threads.execute(this::accept);
  }

  private static Thread daemon(Runnable work) {
    var thread = new Thread(work, "database line");
    thread.setDaemon(true);
    return thread;
  }

  int port() {
    return entrance.getLocalPort();
  }

  /** New connections go to another database. */
  void leadTo(int port) {
    database = port;
  }

  /** Every connection ends at once; new ones are welcome. */
  void cut() {
    sockets.forEach(DatabaseLine::close);
  }

  /** Nothing comes through any more, and nobody is told. */
  void fallSilent() {
    silent = true;
  }

  /**
   * New connections work; what was said into the silence stays unsaid, and its connections dead.
   */
  void speakAgain() {
    silent = false;
  }

  void delay(Duration each) {
    delayNanos = each.toNanos();
  }

  /** The next transactions are committed, and whoever waits for the answer is cut off instead. */
  void loseAnswers(int commits) {
    answersToLose.set(commits);
  }

  /** How many answers were lost so far. */
  int lost() {
    return lost.get();
  }

  private void accept() {
    while (!entrance.isClosed()) {
      try {
        var client = entrance.accept();
        var server = new Socket(InetAddress.getLoopbackAddress(), database);
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        sockets.add(client);
        sockets.add(server);
        threads.execute(() -> pass(client, server, false));
        threads.execute(() -> pass(server, client, true));
      } catch (IOException refused) {
        // the database is away, or this is closed
        LockSupport.parkNanos(20_000_000);
      }
    }
  }

  private void pass(Socket from, Socket to, boolean answers) {
    var buffer = new byte[32_768];
    boolean dead = false;
    try {
      for (int read = from.getInputStream().read(buffer);
          read >= 0;
          read = from.getInputStream().read(buffer)) {
        dead |= silent;
        if (dead) continue;
        if (delayNanos > 0) LockSupport.parkNanos(delayNanos);
        if (answers && isToBeLost(buffer, read)) break;
        to.getOutputStream().write(buffer, 0, read);
        to.getOutputStream().flush();
      }
    } catch (IOException ended) {
      // by one side or by us
    } finally {
      close(from);
      close(to);
    }
  }

  private boolean isToBeLost(byte[] buffer, int length) {
    if (answersToLose.get() <= 0) return false;
    boolean committed =
        new String(buffer, 0, length, StandardCharsets.ISO_8859_1).contains(COMMITTED);
    if (!committed || answersToLose.getAndDecrement() <= 0) return false;
    lost.incrementAndGet();
    return true;
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException already) {
      // closed
    }
  }

  @Override
  public void close() {
    try {
      entrance.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    cut();
    threads.shutdownNow();
  }
}
