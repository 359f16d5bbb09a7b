package io.ringback.telephony.recordings;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.ringback.cases.Audio;
import io.ringback.cases.ByteRange;
import io.ringback.configuration.TestRecordingPlaces;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Recordings of a small PBX on this machine, whose largest may have a megabyte. */
@Tag("CASE-1")
@Timeout(20)
class PbxRecordingsTest {
  private static final byte[] SOUND = "0123456789".getBytes(US_ASCII);

  private final PbxRecordings recordings = new PbxRecordings();
  private HttpServer pbx;

  @BeforeEach
  void startPbx() throws IOException {
    pbx = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    pbx.setExecutor(Executors.newCachedThreadPool());
    pbx.start();
    recordings.places = TestRecordingPlaces.onThisMachine(Duration.ofSeconds(1), 1);
    recordings.connect();
  }

  @AfterEach
  void stopPbx() throws IOException {
    recordings.disconnect();
    pbx.stop(0);
  }

  @Test
  void soundIsPassedOn() throws IOException {
    answers(exchange -> send(exchange, 200, "audio/wav", null));

    var audio = find(null).orElseThrow();

    assertThat(audio.mediaType()).isEqualTo("audio/wav");
    assertThat(audio.length()).isEqualTo(10);
    assertThat(audio.part()).isEmpty();
    assertThat(text(audio)).isEqualTo("0123456789");
  }

  @Test
  void rangeIsPassedToThePbx() throws IOException {
    var asked = new CompletableFuture<String>();
    answers(
        exchange -> {
          asked.complete(exchange.getRequestHeaders().getFirst("Range"));
          send(exchange, 206, "audio/wav", "bytes 90-99/500");
        });

    var audio = find("bytes=90-99").orElseThrow();

    assertThat(asked).isCompletedWithValue("bytes=90-99");
    assertThat(audio.length()).isEqualTo(500);
    assertThat(audio.part()).hasValue(new ByteRange(90, 99));
    assertThat(text(audio)).isEqualTo("0123456789");
  }

  @Test
  void partIsCutWhereThePbxKnowsNoRanges() throws IOException {
    answers(exchange -> send(exchange, 200, "audio/wav", null));

    var audio = find("bytes=3-5").orElseThrow();

    assertThat(audio.part()).hasValue(new ByteRange(3, 5));
    assertThat(new String(audio.content().readNBytes(3), US_ASCII)).isEqualTo("345");
  }

  @Test
  void partThatIsNotThereIsSaidSo() {
    answers(exchange -> send(exchange, 416, "text/html", "bytes */10"));

    assertThat(find("bytes=90-99").orElseThrow())
        .returns(10L, Audio::length)
        .returns(Optional.of(ByteRange.NOTHING), Audio::part);
  }

  @Test
  void soundOfUnknownLengthIsPassedOnWhole() throws IOException {
    answers(
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "audio/mpeg");
          exchange.sendResponseHeaders(200, 0);
          try (var out = exchange.getResponseBody()) {
            out.write(SOUND);
          }
        });

    var audio = find("bytes=3-5").orElseThrow();

    assertThat(audio.length()).isEqualTo(Audio.UNKNOWN);
    assertThat(text(audio)).isEqualTo("0123456789");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "image/svg+xml", "application/json", "audio/", "audio/x\ty"})
  void whatIsNoSoundIsNotPassedOn(String type) {
    answers(exchange -> send(exchange, 200, type, null));

    assertThat(find(null)).isEmpty();
  }

  @Test
  void bytesOfAFileThatIsNamedAsASoundAreOne() {
    answers(exchange -> send(exchange, 200, "application/octet-stream", null));

    assertThat(find(null).orElseThrow().mediaType()).isEqualTo("audio/wav");
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 304, 401, 403, 404, 500, 503})
  void anyOtherAnswerIsNoRecording(int status) {
    answers(
        exchange -> {
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });

    assertThat(find(null)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "bytes 5-1/10", "bytes 0-9/5", "bytes 0-9/*", "bytes 0-9/9999999999"})
  void partThatCannotBeIsNotBelieved(String range) {
    answers(exchange -> send(exchange, 206, "audio/wav", range));

    assertThat(find("bytes=0-9")).isEmpty();
  }

  @Test
  void tooLargeASoundIsNotBegun() {
    answers(exchange -> sendMuch(exchange, 1_000_001));

    assertThat(find(null)).isEmpty();
  }

  @Test
  void soundThatProvesTooLargeIsBrokenOff() {
    answers(exchange -> sendMuch(exchange, 0));

    var content = find(null).orElseThrow().content();

    assertThatIOException().isThrownBy(content::readAllBytes);
  }

  @Test
  @Timeout(5)
  void whoStopsListeningDoesNotWaitForTheRest() throws IOException {
    answers(PbxRecordingsTest::sendSlowly);

    var audio = find(null).orElseThrow();
    audio.content().readNBytes(10);
    audio.content().close();
  }

  @Test
  void silentPbxIsGivenUp() {
    answers(exchange -> {});

    assertThat(find(null)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "demo:voicemail",
        "file:///etc/passwd",
        "ftp://127.0.0.1/1.wav",
        "http://",
        "http:/1.wav",
        "not an address",
        "http://user:secret@127.0.0.1/1.wav",
        "http://127.0.0.1:1/1.wav",
        "http://127.0.0.1:99999/1.wav",
        "http://nowhere.invalid/1.wav"
      })
  void addressWithoutARecording(String url) {
    assertThat(recordings.find(url, null)).isEmpty();
  }

  private void answers(HttpHandler handler) {
    pbx.createContext("/", handler);
  }

  private Optional<Audio> find(@Nullable String range) {
    return recordings.find(
        "http://127.0.0.1:%d/1.wav".formatted(pbx.getAddress().getPort()), range);
  }

  private static String text(Audio audio) throws IOException {
    try (var content = audio.content()) {
      return new String(content.readAllBytes(), US_ASCII);
    }
  }

  private static void send(
      HttpExchange exchange, int status, String type, @Nullable String contentRange)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    if (contentRange != null) exchange.getResponseHeaders().set("Content-Range", contentRange);
    exchange.sendResponseHeaders(status, SOUND.length);
    try (var out = exchange.getResponseBody()) {
      out.write(SOUND);
    }
  }

  /** Two megabytes, whatever was promised. */
  private static void sendMuch(HttpExchange exchange, long promised) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "audio/wav");
    exchange.sendResponseHeaders(200, promised);
    try (var out = exchange.getResponseBody()) {
      out.write(new byte[2_000_000]);
    }
  }

  /** A little, and then the rest, at some time. */
  private static void sendSlowly(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "audio/wav");
    exchange.sendResponseHeaders(200, 1_000_000);
    exchange.getResponseBody().write(SOUND);
    exchange.getResponseBody().flush();
  }
}
