package io.ringback.it.inside.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.WithAnnotations;
import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.persistence.EntityManager;
import java.util.Arrays;

/** Makes every bean of the product {@link Pausable} that has an entity manager of its own. */
public class PausesBeforeStatements implements Extension {
  private static final class Literal extends AnnotationLiteral<Pausable> implements Pausable {
    private static final long serialVersionUID = 1;
  }

  void known(@Observes BeforeBeanDiscovery discovery) {
    discovery.addAnnotatedType(PauseBeforeStatement.class, PauseBeforeStatement.class.getName());
  }

  <T> void pausable(
      @Observes @WithAnnotations(ApplicationScoped.class) ProcessAnnotatedType<T> found) {
    var type = found.getAnnotatedType().getJavaClass();
    if (Arrays.stream(type.getDeclaredFields()).anyMatch(f -> f.getType() == EntityManager.class))
      found.configureAnnotatedType().add(new Literal());
  }
}
