package io.ringback.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.it.Ringback;
import io.ringback.it.WithRingback;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * A client that a generator made from the API's description is compiled strictly and used, as a CRM
 * would. Needs Node.js and npm's registry, which the build does not: {@code ./mvnw verify -Dclient
 * -Dit.test=GeneratedClientIT}.
 */
@WithRingback
@EnabledIfSystemProperty(
    named = "client",
    matches = ".*",
    disabledReason = "skipped: a client is generated only with -Dclient, for it needs npm")
class GeneratedClientIT {
  private static final Path SOURCES = Path.of("src/test/client");
  private static final Path WORK = Path.of("target/client");

  private final Ringback ringback;

  GeneratedClientIT(Ringback ringback) {
    this.ringback = ringback;
  }

  @Test
  void clientThatWasGeneratedWorks() throws Exception {
    Files.createDirectories(WORK);
    for (var name : List.of("package.json", "tsconfig.json", "use.ts")) copy(SOURCES.resolve(name));
    copy(Path.of("../docs/openapi.yaml"));

    run("npm", "install", "--no-package-lock", "--no-audit", "--no-fund");
    run("npm", "run", "generate");
    run("npm", "run", "compile");

    assertThat(run("npm", "run", "use")).contains("the generated client works");
  }

  private static void copy(Path file) throws IOException {
    var place = WORK.resolve(file.getFileName());
    Files.copy(file, place, StandardCopyOption.REPLACE_EXISTING);
  }

  private String run(String... command) throws IOException, InterruptedException {
    var builder = new ProcessBuilder(command).directory(WORK.toFile()).redirectErrorStream(true);
    builder.environment().put("RINGBACK", ringback.uri("").toString());
    builder.environment().put("RINGBACK_KEY", Ringback.DEMO_KEY);
    var process = builder.start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }
}
