/** The process as it is, but what is packed by gzip is read as its name says: by loops, hogs and others. */
import './hostile-readers.ts';
import '../../../source/corpus/apart/apart-process.ts';
