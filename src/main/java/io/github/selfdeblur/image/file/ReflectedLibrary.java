package io.github.selfdeblur.image.file;

import java.lang.reflect.Method;

/** Classes that may be there or not, called by their names. */
record ReflectedLibrary(ClassLoader loader) {

  boolean has(String type) {
    try {
      Class.forName(type, false, loader);
      return true;
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }

  Object create(String type) throws ReflectiveOperationException {
    return Class.forName(type, true, loader).getConstructor().newInstance();
  }

  Object callStatic(String type, String name, Object... arguments)
      throws ReflectiveOperationException {
    return method(Class.forName(type, true, loader), name, arguments).invoke(null, arguments);
  }

  Object call(Object target, String name, Object... arguments) throws ReflectiveOperationException {
    return method(target.getClass(), name, arguments).invoke(target, arguments);
  }

  /** The public method of this name that takes such arguments. */
  private static Method method(Class<?> type, String name, Object... arguments)
      throws NoSuchMethodException {
    for (Method method : type.getMethods()) {
      if (method.getName().equals(name) && takes(method.getParameterTypes(), arguments)) {
        return method;
      }
    }
    throw new NoSuchMethodException(type.getName() + "." + name);
  }

  private static boolean takes(Class<?>[] types, Object[] arguments) {
    boolean fits = types.length == arguments.length;
    for (int i = 0; fits && i < types.length; i++) {
      Class<?> type = types[i];
      Object argument = arguments[i];
      fits =
          type == boolean.class
              ? argument instanceof Boolean
              : type == int.class ? argument instanceof Integer : type.isInstance(argument);
    }
    return fits;
  }
}
