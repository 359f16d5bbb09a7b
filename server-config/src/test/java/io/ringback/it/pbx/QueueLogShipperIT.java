package io.ringback.it.pbx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ringback.it.Ringback;
import io.ringback.it.WithRingback;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell script that ships a queue_log, run as it is. */
@WithRingback
@Tag("CASE-2")
class QueueLogShipperIT {
  private static final Path SCRIPT =
      Path.of("../docs/asterisk/ringback-queue-log").toAbsolutePath().normalize();
  private static final List<String> NOT_SERVED =
      List.of("ABANDON|1|1|46", "EXITWITHTIMEOUT|1|1|300", "EXITEMPTY|1|1|9", "EXITWITHKEY|1|1");

  private final Ringback ringback;
  private final Pbx pbx;
  private final Set<String> waitForACall = new HashSet<>();

  @TempDir Path folder;
  private Path log;

  QueueLogShipperIT(Ringback ringback) {
    this.ringback = ringback;
    this.pbx = Pbx.with(ringback, Map.of());
  }

  @BeforeEach
  void prepare() {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/curl")), "skipped: the shipper needs curl");
    log = folder.resolve("queue_log");
  }

  @Test
  void aFileThatIsRotatedUnderAShipperThatIsKilledArrivesWhole() throws Exception {
    write(calls(400));
    var shipper = start();
    await().until(() -> Files.exists(folder.resolve("place")));
    shipper.destroyForcibly().waitFor();
    write(calls(30));
    Files.move(log, folder.resolve("queue_log.1"));
    write(calls(30));

    ship();

    assertThat(numbersOfCases()).isEqualTo(waitForACall);
  }

  @Test
  void aLineThatIsStillBeingWrittenWaitsForItsRest() throws Exception {
    var call = calls(1);
    var end = call.remove(call.size() - 1);
    write(call);
    Files.writeString(log, end.substring(0, 12), StandardOpenOption.APPEND);
    ship();
    Files.writeString(log, end.substring(12) + "\n", StandardOpenOption.APPEND);

    ship();

    assertThat(numbersOfCases()).isEqualTo(waitForACall);
  }

  /** Calls of different numbers; some are served, and their lines lie among one another's. */
  private List<String> calls(int count) {
    var random = new Random(count);
    var lines = new ArrayList<String>();
    for (int n = 0; n < count; n++) {
      var call = pbx.newCall();
      var number = Pbx.newNumber();
      boolean served = n % 5 == 4;
      if (!served) waitForACall.add(number);
      lines.add(line(call, "NONE", "ENTERQUEUE||" + number + "|1"));
      if (served) lines.add(line(call, "PJSIP/1001", "CONNECT|5|1.3|2"));
      var end = served ? "COMPLETEAGENT|5|60|1" : NOT_SERVED.get(random.nextInt(4));
      lines.add(line(call, served ? "PJSIP/1001" : "NONE", end));
    }
    return lines;
  }

  private String line(String call, String agent, String end) {
    return String.join("|", "" + Instant.now().getEpochSecond(), call, pbx.queue(), agent, end);
  }

  private void write(List<String> lines) throws IOException {
    Files.write(log, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private void ship() throws IOException, InterruptedException {
    var shipper = start("--once");
    assertThat(shipper.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(shipper.exitValue()).isZero();
  }

  private Process start(String... arguments) throws IOException {
    var command = new ArrayList<>(List.of(SCRIPT.toString()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).inheritIO();
    builder.environment().put("RINGBACK_URL", ringback.uri("").toString().replaceAll("/$", ""));
    builder.environment().put("RINGBACK_KEY", Ringback.DEMO_KEY);
    builder.environment().put("QUEUE_LOG", log.toString());
    builder.environment().put("STATE_DIRECTORY", folder.toString());
    return builder.start();
  }

  private Set<String> numbersOfCases() {
    var numbers = new HashSet<String>();
    var after = "";
    while (after != null) {
      var page = pbx.json("/cases?list=" + pbx.list() + "&limit=200" + after);
      numbers.addAll(page.<String>getList("items.phone"));
      after = page.getString("next") == null ? null : "&after=" + page.getString("next");
    }
    return numbers;
  }
}
