package io.ringback.web.console.lists;

import io.ringback.classification.Dimension;
import io.ringback.classification.Labels;
import io.ringback.lists.DimensionService;
import io.ringback.web.console.Commands;
import io.ringback.web.faces.PageLanguage;
import io.ringback.web.faces.Viewer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** What a list asks about its calls. */
@Named
@RequestScoped
public class ClassificationBacking {
  @Inject ListPage page;
  @Inject DimensionService dimensions;
  @Inject Viewer viewer;
  @Inject Commands commands;
  @Inject PageLanguage language;
  @Inject ListWording wording;

  public String name(Dimension dimension) {
    return Labels.in(language.getCode(), dimension.labels());
  }

  public String summary(Dimension dimension) {
    return wording.with(
        "list.dimension.summary", "choices", ChoiceRows.of(dimension.choices()).size());
  }

  public @Nullable String move(String code, int step) {
    var list = page.getSettings().key();
    return commands.run(
        () -> dimensions.move(viewer.actor(), list, code, step),
        "list.status.moved",
        page.address("classification"));
  }
}
