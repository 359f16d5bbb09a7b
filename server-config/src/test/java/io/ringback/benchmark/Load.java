package io.ringback.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

/**
 * All clients at once for a while.
 *
 * @param warmUp not measured
 * @param perSecond operations of all clients together, each timed from the moment when it was due;
 *     0 = each client as fast as it is answered
 */
record Load(Duration warmUp, Duration measured, int perSecond) {

  /**
   * @param observer a connection to the database that they work on
   */
  Rate of(List<Client> clients, Connection observer) throws SQLException, InterruptedException {
    var threads = Executors.newFixedThreadPool(clients.size());
    try {
      together(threads, clients, warmUp);
      var processes = Postgres.processes(observer);
      long wal = Postgres.wal(observer);
      double cpu = cpuSeconds(processes);
      long start = System.nanoTime();
      var nanos = together(threads, clients, measured);
      double seconds = (System.nanoTime() - start) / 1e9;
      return Rate.of(nanos, seconds, Postgres.wal(observer) - wal, cpuSeconds(processes) - cpu);
    } finally {
      threads.shutdownNow();
    }
  }

  private static double cpuSeconds(List<ProcessHandle> processes) {
    return processes.stream()
            .flatMap(process -> process.info().totalCpuDuration().stream())
            .mapToLong(Duration::toMillis)
            .sum()
        / 1000.0;
  }

  /** The time of every operation, in nanoseconds. */
  private long[] together(ExecutorService threads, List<Client> clients, Duration time)
      throws InterruptedException {
    var barrier = new CyclicBarrier(clients.size());
    var tasks = new ArrayList<Callable<LongStream>>();
    for (int i = 0; i < clients.size(); i++) tasks.add(task(clients, i, barrier, time));
    var nanos = LongStream.empty();
    try {
      for (var done : threads.invokeAll(tasks)) nanos = LongStream.concat(nanos, done.get());
    } catch (ExecutionException failure) {
      throw new IllegalStateException(failure.getCause());
    }
    return nanos.toArray();
  }

  private Callable<LongStream> task(
      List<Client> clients, int index, CyclicBarrier barrier, Duration time) {
    return () -> {
      barrier.await();
      long start = System.nanoTime();
      return perSecond == 0
          ? work(clients.get(index), start + time.toNanos())
          : work(clients.get(index), start, index, clients.size(), time);
    };
  }

  private static LongStream work(Client client, long until) throws SQLException {
    var nanos = LongStream.builder();
    while (System.nanoTime() < until) {
      client.prepare();
      long start = System.nanoTime();
      if (client.work()) nanos.add(System.nanoTime() - start);
    }
    return nanos.build();
  }

  /** Who is late stays late: the time that an operation waited for its turn belongs to it. */
  private LongStream work(Client client, long start, int index, int clients, Duration time)
      throws SQLException {
    var nanos = LongStream.builder();
    for (long turn = index; turn < perSecond * time.toSeconds(); turn += clients) {
      long due = start + turn * 1_000_000_000L / perSecond;
      client.prepare();
      while (System.nanoTime() < due) LockSupport.parkNanos(due - System.nanoTime());
      if (client.work()) nanos.add(System.nanoTime() - due);
    }
    return nanos.build();
  }
}
