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
import java.util.stream.LongStream;

/**
 * All clients at once for a while, each as fast as it is answered, on a database of their own.
 *
 * @param clients agents, each with a connection
 * @param warmUp not measured
 * @param durable a commit waits for the disk
 * @param prelude SQL that changes the database before, or nothing
 * @param held a snapshot is held open all the time, as a dump or a long report does
 */
record Round(
    int clients,
    Duration warmUp,
    Duration measured,
    boolean durable,
    String prelude,
    boolean held) {

  /** The same on a database that was changed before. */
  Round after(String sql) {
    return new Round(clients, warmUp, measured, durable, sql, held);
  }

  Rate run(Postgres postgres, Client.Maker maker) throws SQLException, InterruptedException {
    var database = postgres.copy();
    var connections = new ArrayList<Connection>();
    var threads = Executors.newFixedThreadPool(clients);
    try {
      for (int i = 0; i < clients; i++) connections.add(postgres.connect(database, durable));
      if (!prelude.isEmpty()) postgres.run(database, prelude);
      postgres.run(database, "CHECKPOINT");
      if (held) connections.add(postgres.snapshot(database));
      return measure(maker, connections, threads);
    } finally {
      threads.shutdownNow();
      for (var connection : connections) connection.close();
      postgres.drop(database);
    }
  }

  private Rate measure(Client.Maker maker, List<Connection> connections, ExecutorService threads)
      throws SQLException, InterruptedException {
    var all = new ArrayList<Client>();
    for (int i = 0; i < clients; i++) all.add(maker.make(connections.get(i), i));
    together(threads, all, warmUp);
    var observer = connections.get(0);
    var processes = new ArrayList<ProcessHandle>();
    for (var connection : connections) processes.add(Postgres.process(connection));
    long wal = Postgres.wal(observer);
    double cpu = cpuSeconds(processes);
    long start = System.nanoTime();
    var nanos = together(threads, all, measured);
    double seconds = (System.nanoTime() - start) / 1e9;
    return Rate.of(nanos, seconds, Postgres.wal(observer) - wal, cpuSeconds(processes) - cpu);
  }

  private static double cpuSeconds(List<ProcessHandle> processes) {
    return processes.stream()
            .mapToLong(process -> process.info().totalCpuDuration().orElseThrow().toMillis())
            .sum()
        / 1000.0;
  }

  /** The time of every operation, in nanoseconds. */
  private static long[] together(ExecutorService threads, List<Client> clients, Duration time)
      throws InterruptedException {
    var barrier = new CyclicBarrier(clients.size());
    var tasks = new ArrayList<Callable<LongStream>>();
    for (var client : clients)
      tasks.add(
          () -> {
            barrier.await();
            return work(client, System.nanoTime() + time.toNanos());
          });
    var nanos = LongStream.empty();
    try {
      for (var done : threads.invokeAll(tasks)) nanos = LongStream.concat(nanos, done.get());
    } catch (ExecutionException failure) {
      throw new IllegalStateException(failure.getCause());
    }
    return nanos.toArray();
  }

  private static LongStream work(Client client, long until) throws SQLException {
    var nanos = LongStream.builder();
    for (long start = System.nanoTime(); start < until; ) {
      boolean done = client.work();
      long end = System.nanoTime();
      if (done) nanos.add(end - start);
      start = end;
    }
    return nanos.build();
  }
}
