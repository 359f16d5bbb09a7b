package io.ringback.lists;

/**
 * A list that is to be like another one.
 *
 * @param members the other's members work on it too, active where they are active there
 * @param grants who supervises or reads the other one does so with the copy
 */
public record NewCopy(String key, String name, boolean members, boolean grants) {}
