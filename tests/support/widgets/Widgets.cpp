// Empty: its target exists for the precompiled header that the tests of widgets share (../CMakeLists.txt).
