/** The cases of the API: creating, searching, editing, who has them, calling and saving. */
@NullMarked
package io.ringback.web.rest.cases;

import org.jspecify.annotations.NullMarked;
