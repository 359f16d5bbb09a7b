package io.ringback.it.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.ringback.it.Ringback;
import io.ringback.it.WithRingback;
import io.ringback.it.rest.ApiOperations.Operation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What {@link FuzzIT} does with JSON, with everything else that comes in. */
@WithRingback
class FuzzOthersIT {
  private static final long SEED = Long.getLong("fuzz.seed", 20260131);
  private static final int TRIES = Integer.getInteger("fuzz.tries", 100);
  private static final String BOUNDARY = "ringback";
  private static final byte[] NOTHING = {};
  private static final List<String> PARAMETERS =
      List.of(
          "limit",
          "after",
          "list",
          "state",
          "assignee",
          "phone",
          "source",
          "externalSystem",
          "externalId",
          "dueBefore",
          "sort",
          "types",
          "outcome",
          "event",
          "wait",
          "nonsense");
  private static final Set<String> UNDER_WAY = Set.of("UPLOADED", "CHECKING", "IMPORTING");

  private final Mutations mutations = new Mutations(SEED);
  private final Ringback ringback;
  private final OddRequests requests;
  private String own;

  FuzzOthersIT(Ringback ringback) {
    this.ringback = ringback;
    requests = new OddRequests(ringback);
  }

  @BeforeEach
  void makeList() {
    own = ringback.unique("odd");
    ringback.api().body("{}").put("/lists/" + own).then().statusCode(201);
  }

  @AfterEach
  void tell() {
    System.out.printf(
        "fuzz: %d requests, seed %d, answers %s%n", requests.sent(), SEED, requests.answers());
  }

  @Test
  void ctiForms() throws Exception {
    var form =
        "event=hangup&cause=noAnswer&callId=%s&from=358401234567&to=358912345&direction=in&user=x&answeringNumber=358912345"
            .formatted(own);
    for (int i = 0; i < TRIES; i++)
      requests.send(
          "POST", "/pbx/cti", "application/x-www-form-urlencoded", mutations.ofText(form));
  }

  @Test
  void queueLogs() throws Exception {
    var lines =
        """
        1763723345|%1$s|%1$s|NONE|ENTERQUEUE||+358401234567|1
        1763723350|%1$s|%1$s|NONE|ABANDON|1|1|5
        1763723351|%1$s|%1$s|SIP/12|COMPLETECALLER|5|20|1
        """
            .formatted(own);
    for (int i = 0; i < TRIES; i++)
      requests.send("POST", "/pbx/queue-log", "text/plain", mutations.ofText(lines));
  }

  @Test
  @Tag("IMP-6")
  void importedFiles() throws Exception {
    var table = "Phone;Name;Due;Priority\n+358401234567;Ann;31.1.2099;1\n040 123;Ben;;\n";
    var book = workbook();
    for (int i = 0; i < TRIES / 4; i++) {
      importFile("odd.csv", mutations.ofText(table), "true");
      importFile("odd.xlsx", mutations.withAnyByte(book), "true");
      importFile("odd.xlsx", Arrays.copyOf(book, i * book.length / TRIES), "true");
      importFile(mutations.piece(), table.getBytes(UTF_8), mutations.piece());
    }
  }

  /** Each is looked into to its end, so that no other test has to wait for it. */
  private void importFile(String name, byte[] file, String dryRun) throws Exception {
    var answer =
        requests.send(
            "POST",
            "/imports",
            "multipart/form-data; boundary=" + BOUNDARY,
            parts(name, file, dryRun));
    if (answer.statusCode() != 202) return;
    var id = JsonPath.from(answer.body()).getString("id");
    await().until(() -> !UNDER_WAY.contains(state(id)));
  }

  private String state(String id) {
    return ringback.api().get("/imports/" + id).jsonPath().getString("state");
  }

  private byte[] parts(String name, byte[] file, String dryRun) throws IOException {
    var body = new ByteArrayOutputStream();
    body.write(part("list", "", own));
    body.write(part("dryRun", "", dryRun));
    body.write(part("file", "; filename=\"" + name.replaceAll("[\"\r\n]", "_") + "\"", ""));
    body.writeBytes(file);
    body.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
    return body.toByteArray();
  }

  private static byte[] part(String name, String more, String value) {
    return "--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s%s"
        .formatted(BOUNDARY, name, more, value, more.isEmpty() ? "\r\n" : "")
        .getBytes(UTF_8);
  }

  /** As small as a workbook can be. */
  private static byte[] workbook() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      entry(
          zip,
          "xl/workbook.xml",
          "<workbook><sheets><sheet name=\"a\" sheetId=\"1\"/></sheets></workbook>");
      entry(
          zip,
          "xl/worksheets/sheet1.xml",
          "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Phone</t></is></c></row></sheetData></worksheet>");
    }
    return bytes.toByteArray();
  }

  private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(UTF_8));
    zip.closeEntry();
  }

  @Test
  void pathsAndParameters() throws Exception {
    var operations =
        ApiOperations.all(ringback).stream().filter(FuzzOthersIT::isWithoutBody).toList();
    for (var operation : operations)
      for (int i = 0; i < TRIES / 5; i++)
        requests.send(operation.method(), oddPath(operation) + oddQuery(), "", NOTHING);

    assertThat(operations).hasSizeGreaterThan(20);
  }

  private static boolean isWithoutBody(Operation operation) {
    return operation.method().equals("GET") || operation.method().equals("DELETE");
  }

  private String oddPath(Operation operation) {
    var path = operation.path();
    for (int open = path.indexOf('{'); open >= 0; open = path.indexOf('{'))
      path = path.substring(0, open) + inAPath() + path.substring(path.indexOf('}') + 1);
    return path;
  }

  /** Signs that part a path, written so, are refused by the server itself, in words of its own. */
  private String inAPath() {
    return encoded(mutations.piece().replaceAll("[;/\\\\\\p{Cntrl}]", "_"));
  }

  private String oddQuery() {
    return "?%s=%s&%s=%s"
        .formatted(
            mutations.pick(PARAMETERS),
            encoded(mutations.piece()),
            mutations.pick(PARAMETERS),
            encoded(mutations.piece()));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }
}
