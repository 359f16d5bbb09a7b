package io.ringback.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.cases.TestDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an import comes to that cannot go on, against a real database. */
class ImportRunnerTest {
  private final TestDesk desk = new TestDesk();

  @AfterEach
  void disconnect() {
    desk.close();
  }

  @Test
  @Tag("PRIV-2")
  void checkWhoseFileWentWithAnErasedPersonFails() {
    var staged = new StagedImport(desk, desk.list("GROUP", "LIST"), ImportState.CHECKING);
    var runner = runner(staged);

    desk.persistence().inTransaction(() -> runner.work(runner.steps.claim().orElseThrow()));

    assertThat(staged.job().state()).isEqualTo(ImportState.FAILED);
    assertThat(staged.job().failure()).isEqualTo("file-gone");
  }

  private ImportRunner runner(StagedImport staged) {
    var runner = new ImportRunner();
    runner.files = new ImportFiles();
    runner.files.sql = desk.sql();
    runner.steps = new ImportSteps();
    runner.steps.sql = desk.sql();
    runner.steps.jobs = staged.jobs();
    runner.steps.staged = staged.rows();
    return runner;
  }
}
