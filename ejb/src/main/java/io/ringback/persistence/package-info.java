/** What every entity and query stands on: the clock, identifiers, pages, converters, migration. */
@NullMarked
package io.ringback.persistence;

import org.jspecify.annotations.NullMarked;
