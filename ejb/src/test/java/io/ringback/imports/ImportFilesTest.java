package io.ringback.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ringback.errors.ErrorKind;
import io.ringback.errors.TooLargeException;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class ImportFilesTest {
  private final ImportFiles files = new ImportFiles();

  @Test
  void fileIsTakenUpToTheLargest() {
    files.largest = 3;

    boolean copied = files.withUpload(upload(3), Files::exists);

    assertThat(copied).isTrue();
  }

  @Test
  void largerFileIsTooLarge() {
    files.largest = 3;

    assertThatExceptionOfType(TooLargeException.class)
        .isThrownBy(() -> files.withUpload(upload(4), Files::exists))
        .satisfies(refused -> assertThat(refused.kind()).isEqualTo(ErrorKind.TOO_LARGE));
  }

  private static ByteArrayInputStream upload(int bytes) {
    return new ByteArrayInputStream(new byte[bytes]);
  }
}
