package io.ringback.it.imports;

import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.ringback.it.Ringback;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Imports into a list of the test's own, by the API. */
public final class Importing {
  private static final Set<String> AT_WORK = Set.of("UPLOADED", "CHECKING", "IMPORTING", "UNDOING");

  private final Ringback ringback;
  private final String list;

  public Importing(Ringback ringback, Map<String, Object> settings) {
    this.ringback = ringback;
    this.list = ringback.unique("campaign");
    ringback.api().body(settings).put("/lists/" + list).then().statusCode(201);
  }

  private Importing(Ringback ringback, String list) {
    this.ringback = ringback;
    this.list = list;
  }

  /** The same list at another member. */
  public Importing at(Ringback other) {
    return new Importing(other, list);
  }

  public String list() {
    return list;
  }

  /** Sends a CSV and waits until nobody works on it. */
  public JsonPath run(String csv, String... fields) {
    return settled(begin(csv, fields));
  }

  /** Sends a CSV. The answer is the import's id. */
  public String begin(String csv, String... fields) {
    return id(send("file.csv", csv.getBytes(StandardCharsets.UTF_8), fields));
  }

  Response send(String name, byte[] file, String... fields) {
    return send(form(file, name).multiPart("list", list), fields);
  }

  /** From the disk, however large. */
  Response send(Path file, String... fields) {
    var form = ringback.api().contentType("multipart/form-data").multiPart("file", file.toFile());
    return send(form.multiPart("list", list), fields);
  }

  Response sendContacts(String csv, String... fields) {
    return send(
        form(csv.getBytes(StandardCharsets.UTF_8), "contacts.csv").multiPart("target", "CONTACTS"),
        fields);
  }

  private RequestSpecification form(byte[] file, String name) {
    return ringback.api().contentType("multipart/form-data").multiPart("file", name, file);
  }

  private static Response send(RequestSpecification form, String... fields) {
    for (int i = 0; i < fields.length; i += 2) form.multiPart(fields[i], fields[i + 1]);
    return form.post("/imports");
  }

  static String id(Response sent) {
    sent.then().statusCode(202);
    return sent.jsonPath().getString("id");
  }

  public JsonPath settled(String id) {
    await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> !AT_WORK.contains(get(id).getString("state")));
    return get(id);
  }

  JsonPath get(String id) {
    return ringback.api().get("/imports/" + id).jsonPath();
  }

  public Response post(String id, String deed) {
    return ringback.api().post("/imports/" + id + "/" + deed);
  }

  String rejected(String id, String language) {
    var answer =
        ringback.api().header("Accept-Language", language).get("/imports/" + id + "/rejected.csv");
    answer.then().statusCode(200);
    return new String(answer.asByteArray(), StandardCharsets.UTF_8);
  }

  List<Map<String, Object>> cases() {
    return ringback.api().get("/cases?limit=200&list=" + list).jsonPath().getList("items");
  }
}
