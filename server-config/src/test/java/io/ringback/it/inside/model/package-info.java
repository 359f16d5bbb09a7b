/**
 * A second, simple telling of the rules, and random days in the office that it and the product live
 * through side by side; and every two of its acts at once.
 */
package io.ringback.it.inside.model;
