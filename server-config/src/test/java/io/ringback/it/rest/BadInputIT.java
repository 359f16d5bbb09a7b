package io.ringback.it.rest;

import static io.ringback.it.rest.Problems.assertProblem;
import static io.ringback.it.rest.Problems.assertRefusedField;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.ringback.it.Ringback;
import io.ringback.it.WithRingback;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each a problem document, with the field where there is one, and nothing stored. */
@WithRingback
class BadInputIT {
  private final Ringback ringback;
  private String list;

  BadInputIT(Ringback ringback) {
    this.ringback = ringback;
  }

  @BeforeEach
  void makeList() {
    list = ringback.unique("bad-input");
    ringback.api().body("{}").put("/lists/" + list).then().statusCode(201);
  }

  @AfterEach
  void nothingWasStored() {
    assertThat(
            ringback
                .sql()
                .count(
                    "SELECT count(*) FROM call_case c JOIN callback_list l ON l.id = c.list_id WHERE l.key = ?",
                    list))
        .isZero();
  }

  @Test
  void brokenJsonIsToldWithLineAndColumn() {
    var answer = ringback.api().body("{\"list\": \"" + list + "\",\n \"phone\": }").post("/cases");

    assertProblem(answer, 400, "malformed");
    assertThat(answer.jsonPath().getInt("line")).isEqualTo(2);
    assertThat(answer.jsonPath().getInt("column")).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "null", "\"text\"", "{} {}", "{\"a\":1,}", "\u0000"})
  void otherThanOneObjectIsMalformed(String body) {
    assertProblem(ringback.api().body(body).post("/cases"), 400, "malformed");
  }

  @Test
  void bytesThatAreNotUtf8AreMalformed() {
    var body =
        ("{\"list\":\"" + list + "\",\"name\":\"Åsa\"}").getBytes(StandardCharsets.ISO_8859_1);

    assertProblem(ringback.api().body(body).post("/cases"), 400, "malformed");
  }

  @Test
  void unknownListIsNamed() {
    assertRefusedField(ringback.api().body(Map.of("list", "no-such-list")).post("/cases"), "list");
  }

  @Test
  @Tag("CASE-1")
  void listIsMandatory() {
    assertRefusedField(ringback.api().body("{}").post("/cases"), "list");
    assertRefusedField(ringback.api().body("{\"list\":null}").post("/cases"), "list");
  }

  @ParameterizedTest
  @Tag("CASE-3")
  @ValueSource(strings = {"12", "hello", "+358", "040 123 4567 040 123 4567"})
  void impossibleNumberIsRefused(String phone) {
    assertRefusedCase("phone", "\"" + phone + "\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dueAt|\"2027-02-30T10:00:00Z\"",
        "dueAt|\"2027-02-28T25:00:00Z\"",
        "dueAt|\"2027-02-28\"",
        "dueAt|\"2027-02-28T10:00:00+02:00\"",
        "dueAt|1800000000",
        "expiresAt|\"2020-01-01T00:00:00Z\"",
        "requestedAt|\"2999-01-01T00:00:00Z\"",
        "priority|0",
        "priority|6",
        "priority|2.5",
        "priority|\"1\"",
        "priority|null",
        "priority|1e400",
        "name|7",
        "name|[\"Ann\"]",
        "name|\"nul \\u0000 byte\"",
        "name|\"half \\ud83d\"",
        "fields|\"text\"",
        "fields|{\"deep\":\"\\u0000\"}",
        "fields|{\"big\":1e99999}",
        "source|\"PIGEON\"",
        "id|\"mine\"",
        "state|\"CLOSED\"",
        "colour|\"red\""
      })
  void badFieldIsNamed(String field, String value) {
    assertRefusedCase(field, value);
  }

  @Test
  @Tag("CASE-4")
  void expiryBeforeDueIsRefused() {
    var body =
        "{\"list\":\""
            + list
            + "\",\"dueAt\":\"2999-01-02T00:00:00Z\",\"expiresAt\":\"2999-01-01T00:00:00Z\"}";

    assertRefusedField(ringback.api().body(body).post("/cases"), "expiresAt");
  }

  @Test
  void nameOfFiveThousandCharactersIsRefused() {
    assertRefusedCase("name", "\"" + "x".repeat(5_000) + "\"");
  }

  @Test
  void everyRefusedFieldIsNamedAtOnce() {
    var answer = ringback.api().body("{\"name\":7,\"priority\":9,\"colour\":1}").post("/cases");

    assertRefusedField(answer, "list");
    assertThat(answer.jsonPath().getList("violations.field"))
        .contains("name", "priority", "colour", "list");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "!!", "bm90LWEtY3Vyc29y", "-1", "%00"})
  void wrongCursorIsRefused(String cursor) {
    for (var path : new String[] {"/cases", "/cases?sort=due", "/events", "/lists", "/agents"}) {
      var join = path.contains("?") ? "&" : "?";
      assertRefusedField(
          ringback.api().urlEncodingEnabled(false).get(path + join + "after=" + cursor), "after");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "limit,0",
    "limit,201",
    "limit,many",
    "state,OPEN",
    "source,PIGEON",
    "dueBefore,soon",
    "sort,name"
  })
  void badParameterIsNamed(String name, String value) {
    assertRefusedField(ringback.api().get("/cases?" + name + "=" + value), name);
  }

  /** The server itself does not let them through. */
  @ParameterizedTest
  @ValueSource(strings = {"/cases/a%00b", "/lists/a%01b", "/agents/%0A"})
  void controlCharacterInAPathIsMalformed(String path) {
    assertThat(ringback.api().urlEncodingEnabled(false).get(path).statusCode()).isEqualTo(400);
  }

  @Test
  void headersThatCannotBeReadAreMalformed() {
    assertProblem(ringback.api().header("Accept", "garbage").get("/lists"), 400, "malformed");
    assertProblem(
        RestAssured.given()
            .header("Authorization", "Bearer " + Ringback.DEMO_KEY)
            .header("Content-Type", "garbage")
            .get(ringback.uri("/api/v1/lists")),
        400,
        "malformed");
  }

  /** By hand: no client of tests would send it. */
  @Test
  void addressThatCannotBeReadIsMalformed() throws IOException {
    var address = new URL(ringback.uri("/api/v1/lists") + "?limit=%zz");
    var connection = (HttpURLConnection) address.openConnection();
    connection.setRequestProperty("Authorization", "Bearer " + Ringback.DEMO_KEY);

    assertThat(connection.getResponseCode()).isEqualTo(400);
    assertThat(connection.getContentType()).isEqualTo("application/problem+json");
  }

  @Test
  void bodyOfMoreThanOneMegabyteIsTooLarge() {
    var body = "{\"list\":\"" + list + "\",\"note\":\"" + "x".repeat(1 << 20) + "\"}";

    assertProblem(ringback.api().body(body).post("/cases"), 413, "too-large");
  }

  @ParameterizedTest
  @CsvSource({
    "application/x-www-form-urlencoded,404",
    "text/plain,404",
    "application/json,404",
    "application/xml,415"
  })
  void typeOfNoBodySaysNothing(String type, int status) throws Exception {
    assertThat(post("/cases/nothing/unassign", type, "").statusCode()).isEqualTo(status);
  }

  @Test
  void emptyFormOfAPhoneExchangeIsAForm() throws Exception {
    assertThat(post("/pbx/cti", "application/x-www-form-urlencoded", "").body())
        .contains("violations");
  }

  @Test
  @Tag("IMP-1")
  void formOfPartsThatNamesNoBoundaryIsMalformed() throws Exception {
    assertMalformed(post("/imports", "multipart/form-data", "--b\r\n"));
  }

  @ParameterizedTest
  @Tag("IMP-1")
  @ValueSource(
      strings = {
        "X-Nothing: 1",
        "Content-Disposition: form-data",
        "Content-Disposition: %s",
        "Content-Disposition: form-data; name=\"list\"\r\nContent-Type: none",
        "Content-Disposition: form-data; name=\"list\"\r\nX-Long: LONG",
        "Content-Disposition: form-data; name=\"list\"\r\nContent-Type: multipart/mixed; boundary=c",
        "Content-Disposition: form-data; name=\"file\"\r\nContent-Type: message/rfc822"
      })
  void partThatCannotBeReadIsMalformed(String headers) throws Exception {
    var part = "--b\r\n" + headers.replace("LONG", "x".repeat(2_000)) + "\r\n\r\n1\r\n--b--\r\n";

    assertMalformed(post("/imports", "multipart/form-data; boundary=b", part));
  }

  private static void assertMalformed(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body()).contains("\"malformed\"");
  }

  /** Exactly this type, which REST Assured would complete. */
  private HttpResponse<String> post(String path, String type, String body) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(ringback.uri("/api/v1") + path))
            .header("Authorization", "Bearer " + Ringback.DEMO_KEY)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body));
    return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void otherKindsOfContentAreNotRead() {
    assertProblem(
        ringback.api().contentType("text/plain").body("list=" + list).post("/cases"),
        415,
        "media-type");
  }

  @Test
  void cookieIsNoKey() {
    var page = RestAssured.get(ringback.uri("/sign-in.xhtml"));

    assertProblem(
        RestAssured.given().cookies(page.cookies()).get(ringback.uri("/api/v1/lists")),
        401,
        "no-key");
  }

  @ParameterizedTest
  @CsvSource({"fi,puuttuu", "sv,saknas", "de,is missing"})
  void messagesAreInTheReadersLanguage(String language, String message) {
    var answer = ringback.api().header("Accept-Language", language).body("{}").post("/cases");

    assertThat(answer.jsonPath().getList("violations.message")).contains(message);
  }

  private void assertRefusedCase(String field, String value) {
    var body = "{\"list\":\"" + list + "\",\"" + field + "\":" + value + "}";
    assertRefusedField(ringback.api().body(body).post("/cases"), field);
  }
}
