package loci.formats;

public class UnknownFormatException extends Exception {}
