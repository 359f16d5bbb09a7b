/** Contacts: whom a number belongs to (DIR-1). */
@NullMarked
package io.ringback.directory;

import org.jspecify.annotations.NullMarked;
