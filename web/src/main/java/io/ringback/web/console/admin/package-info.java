/**
 * What only administrators do: people and their rights, keys, intake, contacts, privacy, and the
 * log of all of it. Pages are in {@code console/admin}.
 */
@NullMarked
package io.ringback.web.console.admin;

import org.jspecify.annotations.NullMarked;
