/** The database of the server: a PostgreSQL given by the environment, or an embedded one. */
@NullMarked
package io.ringback.database;

import org.jspecify.annotations.NullMarked;
