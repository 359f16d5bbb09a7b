package io.ringback.web.console;

import io.ringback.errors.BusinessException;
import io.ringback.errors.ErrorTexts;
import io.ringback.errors.InvalidFieldException;
import io.ringback.errors.Violation;
import io.ringback.web.faces.PageLanguage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs what a form asks for. Done: the browser goes on to the next page, which says so once.
 * Refused: the page stays with everything that was typed, and says why, beside the fields where it
 * can.
 */
@RequestScoped
public class Commands {
  @Inject FacesContext faces;
  @Inject PageLanguage language;
  @Inject DoneMessage done;

  /**
   * @param doneKey text that the next page shows
   * @param next address below the context path, with its parameters, which are encoded already
   * @return always null, for a backing bean to return: this page is rendered unless the browser was
   *     sent on
   */
  public @Nullable String run(Runnable command, String doneKey, String next) {
    return run(command, doneKey, next, Values.NONE);
  }

  /**
   * @param values what the text mentions in its {@code {named}} places, asked for after the command
   */
  public @Nullable String run(Runnable command, String doneKey, String next, Values values) {
    if (!attempt(command)) return null;
    done.say(doneKey, values.get());
    Redirect.to(faces, next);
    return null;
  }

  /**
   * Goes on to what the command made, whose page says enough.
   *
   * @param command answers with an address below the context path
   */
  public @Nullable String open(Supplier<String> command) {
    var next = new String[1];
    if (attempt(() -> next[0] = command.get())) Redirect.to(faces, next[0]);
    return null;
  }

  /**
   * Runs it for a page that shows itself what came of it. A refusal is shown as ever.
   *
   * @return whether it was done
   */
  public boolean attempt(Runnable command) {
    try {
      command.run();
      return true;
    } catch (InvalidFieldException e) {
      e.violations().forEach(this::mark);
      faces.addMessage(null, error(language.getTexts().getOrDefault("console.wrongFields", "")));
    } catch (BusinessException e) {
      faces.addMessage(null, error(ErrorTexts.of(e, locale())));
    }
    return false;
  }

  private void mark(Violation violation) {
    var text = ErrorTexts.of(violation, locale());
    find(violation.field())
        .ifPresentOrElse(
            input -> mark(input, text),
            () -> faces.addMessage(null, error(violation.field() + ": " + text)));
  }

  private void mark(UIInput input, String text) {
    input.setValid(false);
    input.getPassThroughAttributes().put("aria-invalid", "true");
    faces.addMessage(input.getClientId(faces), error(text));
  }

  /** The input whose id is the field's JSON name; a dot in it is an underscore in the id. */
  private Optional<UIInput> find(String field) {
    var id = field.replace('.', '_');
    var found = new ArrayList<UIInput>();
    faces
        .getViewRoot()
        .visitTree(
            VisitContext.createVisitContext(faces),
            (context, component) -> visit(component, id, found));
    return found.stream().findFirst();
  }

  private static VisitResult visit(UIComponent component, String id, List<UIInput> found) {
    if (!(component instanceof UIInput input) || !id.equals(input.getId()))
      return VisitResult.ACCEPT;
    found.add(input);
    return VisitResult.COMPLETE;
  }

  private Locale locale() {
    return Locale.forLanguageTag(language.getCode());
  }

  private static FacesMessage error(String text) {
    return new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text);
  }
}
