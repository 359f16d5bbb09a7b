package io.ringback.web.console.lists;

import io.ringback.json.Json;
import io.ringback.lists.CallbackListService;
import io.ringback.lists.ListChangedMeanwhileException;
import io.ringback.lists.ListSettings;
import io.ringback.web.console.Commands;
import io.ringback.web.faces.Viewer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.JsonString;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One part of a list's settings as a form. It carries what it showed: a setting that somebody else
 * changed meanwhile, and this form too, is shown with both values and stored by neither.
 */
@Named
@RequestScoped
public class SettingsBacking {
  @Inject ListPage page;
  @Inject CallbackListService lists;
  @Inject Viewer viewer;
  @Inject Commands commands;
  @Inject ListWording wording;

  private Map<String, Object> values = new LinkedHashMap<>();
  private final Map<String, String> collisions = new HashMap<>();
  private String seen = "";

  /** Fills the form with what is stored. */
  public void load() {
    values = SettingsText.read(page.getSettings());
    seen = written(values);
  }

  /**
   * @param part which page it is: general, times, calling or related
   */
  public @Nullable String save(String part) {
    return commands.run(this::store, "list.saved", page.address(part));
  }

  private void store() {
    var stored = page.getSettings();
    var wanted = wording.inForm(() -> SettingsText.apply(values, stored));
    var before = SettingsText.apply(seen(), stored);
    try {
      wording.inForm(() -> lists.edit(viewer.actor(), stored.key(), before, wanted));
    } catch (ListChangedMeanwhileException collision) {
      showBoth(before, wanted, collision);
      throw collision;
    }
  }

  /** What was typed stays; what was not touched is as somebody else left it. */
  private void showBoth(
      ListSettings before, ListSettings wanted, ListChangedMeanwhileException collision) {
    page.forget();
    var now = page.getSettings();
    var shown = SettingsText.read(now);
    for (var name : collision.settings())
      collisions.put(name, wording.collision(name, now.byName().get(name)));
    seen = written(shown);
    var typed = wanted.byName();
    before
        .byName()
        .forEach(
            (name, value) -> {
              if (Objects.equals(value, typed.get(name))) show(name, shown);
            });
  }

  private void show(String name, Map<String, Object> shown) {
    for (var field : List.of(name, name + SettingsText.UNIT)) {
      var value = shown.get(field);
      if (value != null && values.containsKey(field)) values.put(field, value);
    }
  }

  /** What the form showed, of the settings that it has. */
  private Map<String, Object> seen() {
    var shown = new LinkedHashMap<String, Object>();
    Json.parse(seen)
        .asJsonObject()
        .forEach(
            (name, value) ->
                shown.put(
                    name,
                    value instanceof JsonString text
                        ? text.getString()
                        : Boolean.valueOf(value.toString())));
    shown.keySet().retainAll(values.keySet());
    return shown;
  }

  private static String written(Map<String, Object> values) {
    var json = Json.createObjectBuilder();
    values.forEach(
        (name, value) -> {
          if (value instanceof Boolean flag) json.add(name, flag);
          else json.add(name, value.toString());
        });
    return json.build().toString();
  }

  public Map<String, Object> getValues() {
    return values;
  }

  /** By the name of a setting, what somebody else stored meanwhile, in words. */
  public Map<String, String> getCollisions() {
    return collisions;
  }

  public String getSeen() {
    return seen;
  }

  public void setSeen(String seen) {
    this.seen = seen;
  }
}
