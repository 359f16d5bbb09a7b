package io.ringback.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.ringback.it.Ringback;
import io.ringback.it.WithRingback;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@WithRingback
class OpenApiIT {
  private static final Path SNAPSHOT = Path.of("../docs/openapi.yaml");

  private final Ringback ringback;

  OpenApiIT(Ringback ringback) {
    this.ringback = ringback;
  }

  /** A change of the API is seen by whoever reviews it: as a change of this file. */
  @Test
  void describesTheApiAsTheSnapshotDoes() throws IOException {
    var described = RestAssured.get(ringback.uri("/openapi")).asString();

    assertThat(described)
        .as("changed on purpose? curl -s %s > docs/openapi.yaml", ringback.uri("/openapi"))
        .isEqualTo(Files.readString(SNAPSHOT));
  }

  @Test
  void everyOperationSaysWhatItDoesAndWhichScopeItNeeds() {
    assertThat(ApiOperations.all(ringback))
        .hasSizeGreaterThan(30)
        .allSatisfy(operation -> assertThat(operation.scopes()).isNotEmpty());
  }

  @Test
  void canBeReadInABrowser() {
    RestAssured.get(ringback.uri("/openapi/ui/")).then().statusCode(200);
  }
}
