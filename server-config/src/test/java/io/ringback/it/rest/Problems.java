package io.ringback.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;

/** What every refusal of the API looks like. */
final class Problems {
  private Problems() {}

  static void assertProblem(Response response, int status, String code) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
    assertThat(response.contentType()).startsWith("application/problem+json");
    var problem = response.jsonPath();
    assertThat(problem.getInt("status")).isEqualTo(status);
    assertThat(problem.getString("code")).isEqualTo(code);
    assertThat(problem.getString("type")).isEqualTo("/problems/" + code);
    assertThat(
            List.of(
                problem.getString("title"),
                problem.getString("detail"),
                problem.getString("instance")))
        .noneMatch(String::isBlank);
  }

  /** The request was understood, and this field of it refused. */
  static void assertRefusedField(Response response, String field) {
    assertProblem(response, 422, "invalid-field");
    assertThat(response.jsonPath().getList("violations.field", String.class)).contains(field);
    assertThat(response.jsonPath().getList("violations.message", String.class))
        .noneMatch(String::isBlank);
  }
}
