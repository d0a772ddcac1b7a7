package io.github.selfdeblur.report;

import java.util.Map;

/**
 * What a run was asked for.
 *
 * @param parameters all of them, as the user said them; what meant the plane or the selection that
 *     was seen is said by its numbers
 * @param repeat how to ask for it once more
 */
public record Request(Map<String, String> parameters, Repeat repeat) {}
