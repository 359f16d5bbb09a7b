package io.ringback.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ringback.audit.TestAudit;
import io.ringback.cases.TestDesk;
import io.ringback.configuration.TestOrganisation;
import io.ringback.errors.UnavailableException;
import io.ringback.feed.TestFeed;
import io.ringback.imports.rows.ImportTarget;
import io.ringback.lists.TestLists;
import io.ringback.persistence.TestCopyIn;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The check of a file, against a real database. */
@Tag("IMP-3")
class ImportRunnerTest {
  private final TestDesk desk = new TestDesk();
  private final ImportRunner runner = new ImportRunner();
  private final ImportService imports = new ImportService();
  private long list;

  @BeforeEach
  void wire() {
    list = desk.list("OFF", "LIST");
    imports.sql = desk.sql();
    imports.lists = TestLists.over(desk.persistence());
    imports.files = new ImportFiles();
    imports.files.sql = desk.sql();
    imports.jobs = new ImportJobs();
    imports.jobs.sql = desk.sql();
    runner.steps = steps();
    runner.files = imports.files;
    runner.lists = imports.lists;
    runner.organisation = TestOrganisation.inFinland();
    runner.clock = desk.persistence().clock();
  }

  private ImportSteps steps() {
    var steps = new ImportSteps();
    steps.jobs = imports.jobs;
    steps.staged = new StagedRows();
    steps.staged.sql = desk.sql();
    steps.staged.copyIn = TestCopyIn.over(desk.persistence());
    steps.lists = imports.lists;
    steps.feed = TestFeed.over(desk.persistence());
    steps.clock = desk.persistence().clock();
    steps.sql = desk.sql();
    return steps;
  }

  @AfterEach
  void disconnect() {
    desk.close();
  }

  @Test
  @Tag("IMP-6")
  void rowOfAnImpossibleYearIsRejectedAndTheOthersAreNot() {
    desk.run("UPDATE callback_list SET time_zone = 'Europe/Helsinki'");
    var id = checking("Phone;Due\n0401000001;1.1.0001 0:00:00\n0401000002;\n");

    round();

    assertThat(read(id).state()).isEqualTo(ImportState.CHECKED);
    assertThat(read(id).counts().rows()).isEqualTo(2);
    assertThat(read(id).counts().rejected()).isEqualTo(1);
  }

  @Test
  @Tag("PRIV-2")
  void checkWhoseFileWentWithAnErasedPersonFails() {
    var id = checking("Phone\n0401000001\n");
    desk.run("DELETE FROM import_file");

    round();

    assertThat(read(id).state()).isEqualTo(ImportState.FAILED);
    assertThat(read(id).failure()).isEqualTo("file-gone");
  }

  @Test
  void checkThatCannotSucceedFailsAndSaysSo() {
    var id = checking("Phone\n0401000001\n");
    runner.files = new BadFiles(new IllegalStateException("as good as it gets"));

    round();

    assertThat(read(id).state()).isEqualTo(ImportState.FAILED);
    assertThat(read(id).failure()).isEqualTo("cannot-be-checked");
  }

  @Test
  @Tag("IMP-4")
  void checkThatMaySucceedLaterGoesOnThen() {
    var id = checking("Phone\n0401000001\n");
    runner.files = new BadFiles(new UnavailableException("away"));

    assertThatExceptionOfType(UnavailableException.class).isThrownBy(this::round);

    assertThat(read(id).state()).isEqualTo(ImportState.CHECKING);
  }

  /** Of which none can be read. */
  private static final class BadFiles extends ImportFiles {
    private final RuntimeException failure;

    BadFiles(RuntimeException failure) {
      this.failure = failure;
    }

    @Override
    <T> T withKept(long importId, Function<Path, T> work) {
      throw failure;
    }
  }

  private String checking(String csv) {
    var file = new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
    return desk.persistence()
        .inTransaction(
            () -> {
              var key = imports.lists.get(list).key();
              var job =
                  imports.upload(TestAudit.ADMINISTRATOR, ImportTarget.CASES, key, "a.csv", file);
              return imports.check(TestAudit.ADMINISTRATOR, job.id(), job.mapping()).id();
            });
  }

  private void round() {
    desk.persistence().inTransaction(() -> runner.work(runner.steps.claim().orElseThrow()));
  }

  private ImportJob read(String id) {
    return desk.persistence().inTransaction(() -> imports.get(TestAudit.ADMINISTRATOR, id));
  }
}
