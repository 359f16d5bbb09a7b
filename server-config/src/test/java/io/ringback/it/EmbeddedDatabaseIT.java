package io.ringback.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EmbeddedDatabaseIT {

  private final RingbackServer server = RingbackServer.named("embedded");

  @AfterEach
  void stop() {
    if (server.isRunning()) {
      server.stop();
    }
  }

  @Test
  void serverFindsItsDataAgainAfterItWasKilled() throws IOException {
    server.start();
    String firstPassword = Files.readString(folder().resolve("password"));
    server.kill();
    assertThat(postmaster()).as("PostgreSQL outlives its killed server").isPresent();

    server.start();

    assertThat(server.log()).contains("left its PostgreSQL");
    assertThat(folder().resolve("password")).hasContent(firstPassword);

    server.stop();
    assertThat(folder().resolve("data/postmaster.pid")).doesNotExist();
  }

  @Test
  void dataOfAnotherMajorVersionAreRefusedWithAWayOut() throws IOException {
    Path data = Files.createDirectories(folder().resolve("data"));
    Files.writeString(data.resolve("PG_VERSION"), "14\n");

    server.launch();

    Awaitility.await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> server.log().contains("written by PostgreSQL 14"));
    assertThat(server.log()).contains("Dump them with the release that wrote them");
  }

  private Optional<ProcessHandle> postmaster() throws IOException {
    String pid = Files.readAllLines(folder().resolve("data/postmaster.pid")).get(0).strip();
    return ProcessHandle.of(Long.parseLong(pid));
  }

  private Path folder() {
    return server.folder().resolve("database");
  }
}
