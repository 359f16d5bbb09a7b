package io.ringback.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("CASE-1")
class ByteRangeTest {
  @ParameterizedTest
  @CsvSource({
    "bytes=0-, 0, 99",
    "bytes=0-1, 0, 1",
    "bytes=10-19, 10, 19",
    "bytes=90-500, 90, 99",
    "bytes=-30, 70, 99",
    "bytes=-500, 0, 99"
  })
  void partThatIsThere(String header, long first, long last) {
    assertThat(ByteRange.of(header, 100)).hasValue(new ByteRange(first, last));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=100-", "bytes=200-300", "bytes=20-10", "bytes=-0"})
  void partThatIsNotThere(String header) {
    assertThat(ByteRange.isAsked(header)).isTrue();
    assertThat(ByteRange.of(header, 100)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "bytes=-",
        "bytes=a-b",
        "items=0-1",
        "bytes=0-1,5-9",
        "bytes=99999999999999999999-"
      })
  void anyOtherHeaderGetsTheWhole(String header) {
    assertThat(ByteRange.isAsked(header)).isFalse();
  }
}
