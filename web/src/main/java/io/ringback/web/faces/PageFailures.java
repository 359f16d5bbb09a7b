package io.ringback.web.faces;

import io.ringback.errors.BusinessException;
import io.ringback.web.security.Destination;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;

/**
 * Answers for pages that cannot be shown: what is not there, what is not for the viewer, and a form
 * that is older than the server's key, which is shown anew. Everything else stays a failure.
 */
public class PageFailures extends ExceptionHandlerFactory {
  public PageFailures(ExceptionHandlerFactory wrapped) {
    super(wrapped);
  }

  @Override
  public ExceptionHandler getExceptionHandler() {
    return new Handler(getWrapped().getExceptionHandler());
  }

  private static final class Handler extends ExceptionHandlerWrapper {
    Handler(ExceptionHandler wrapped) {
      super(wrapped);
    }

    @Override
    public void handle() {
      var events = getUnhandledExceptionQueuedEvents().iterator();
      while (events.hasNext()) {
        if (answer(events.next().getContext().getException())) events.remove();
      }
      getWrapped().handle();
    }

    private static boolean answer(Throwable failure) {
      return causes(failure).anyMatch(Handler::answerCause);
    }

    private static boolean answerCause(Throwable cause) {
      if (cause instanceof ViewExpiredException) return redirectToItself();
      if (cause instanceof NotSignedInException) return redirectToItself();
      if (!(cause instanceof BusinessException refusal)) return false;
      return switch (refusal.kind()) {
        // what is wrong with an address is what it says, too
        case NOT_FOUND, INVALID -> send(HttpServletResponse.SC_NOT_FOUND);
        case FORBIDDEN -> send(HttpServletResponse.SC_FORBIDDEN);
        default -> false;
      };
    }

    /** Read anew by GET; who is not signed in any more is asked to on the way. */
    private static boolean redirectToItself() {
      var external = FacesContext.getCurrentInstance().getExternalContext();
      var request = (HttpServletRequest) external.getRequest();
      try {
        external.redirect(request.getContextPath() + Destination.back(request));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return true;
    }

    private static boolean send(int status) {
      var faces = FacesContext.getCurrentInstance();
      if (faces.getExternalContext().isResponseCommitted()) return false;
      ErrorPages.ask((HttpServletRequest) faces.getExternalContext().getRequest(), status);
      faces.responseComplete();
      return true;
    }

    private static Stream<Throwable> causes(Throwable failure) {
      return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(20);
    }
  }
}
