package io.ringback.it.inside.model;

import io.ringback.access.Actor;
import io.ringback.feed.FeedSequencer;
import io.ringback.imports.ImportLease;
import io.ringback.imports.ImportService;
import io.ringback.imports.ImportSteps;
import io.ringback.imports.rows.ImportTarget;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A small office in which two acts meet. They are about the first case: its list merges requests of
 * one number, and another list has a case of the same number.
 */
final class Scene {
  static final String ANNA = "model-anna";
  static final String BO = "model-bo";
  static final String MERGING = "model-merge";
  static final String PLAIN = "model-off";
  static final String NUMBER = "+358501230001";
  static final String OTHER_NUMBER = "+358501230002";

  private static final String GROUPING = "model-group";
  private static final Actor SYSTEM = new Actor.System();
  private static final int PLENTY = 1000;

  final Product product;
  private final Database database;
  private final Staff staff = Staff.usual();
  private long now;
  private @Nullable ImportLease rows;

  Scene(Product product, Database database) {
    this.product = product;
    this.database = database;
  }

  /** Everything from before is forgotten. */
  void begin(Situation situation, List<Act> acts) {
    database.forget(staff.lists(), staff.agents());
    now = 0;
    letPass(1);
    situation.bring(this);
    if (acts.contains(Act.IMPORT)) rows = checkedRows();
  }

  void letPass(long seconds) {
    now += seconds;
    database.setClock(now);
  }

  /**
   * @param later seconds until it is due
   */
  void request(long later) {
    product.create(MERGING, NUMBER, 1, database.at(now + later));
    product.create(GROUPING, NUMBER, 3, database.at(now));
    product.create(GROUPING, OTHER_NUMBER, 3, database.at(now));
  }

  String postpone() {
    return product.editDue(0, database.at(now + 600));
  }

  /** A request of the number in a file, which has been read and checked. */
  private ImportLease checkedRows() {
    var file = ("phone\n" + NUMBER + "\n").getBytes(StandardCharsets.UTF_8);
    var job =
        Product.the(ImportService.class)
            .upload(
                SYSTEM, ImportTarget.CASES, MERGING, "pair.csv", new ByteArrayInputStream(file));
    database.stageRow(job.rowId(), NUMBER);
    return Product.the(ImportSteps.class).claim().orElseThrow();
  }

  /** As the runner does with a lease. */
  void takeRows() {
    var steps = Product.the(ImportSteps.class);
    boolean more = true;
    while (more) more = steps.takeOne(rows) || steps.take(rows);
    steps.imported(rows);
  }

  /** What the clocks do in the next seconds. */
  void settle() {
    for (int i = 0; i < 2; i++) {
      for (var sweep : Act.SWEEPS) sweep.in(this);
    }
    Product.the(FeedSequencer.class).place(PLENTY);
  }

  List<String> lines() {
    return Stream.concat(database.lines(), database.history()).toList();
  }
}
