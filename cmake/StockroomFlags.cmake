# One INTERFACE target carries every compiler flag, so that no target can differ.
add_library(stockroom_flags INTERFACE)
target_compile_features(stockroom_flags INTERFACE cxx_std_20)
target_compile_options(stockroom_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Wold-style-cast -Woverloaded-virtual
    -Wcast-align -Wnull-dereference -Wimplicit-fallthrough -Werror)
target_compile_definitions(stockroom_flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_KEYWORDS QT_STRICT_ITERATORS QT_NO_FOREACH QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    STOCKROOM_VERSION="${PROJECT_VERSION}")
target_include_directories(stockroom_flags INTERFACE ${PROJECT_SOURCE_DIR}/src)

if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # -O2 of GCC 12 sees null dereferences inside Qt's own inline functions.
    target_compile_options(stockroom_flags INTERFACE -Wno-null-dereference)
endif()

if(STOCKROOM_SANITIZE)
    target_compile_options(stockroom_flags INTERFACE
        -fsanitize=${STOCKROOM_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_link_options(stockroom_flags INTERFACE -fsanitize=${STOCKROOM_SANITIZE})
endif()

if(STOCKROOM_SANITIZE MATCHES "thread")
    # Stand before Qt's and the C library's own in every program, see there.
    add_library(stockroom_qt_handovers STATIC ${PROJECT_SOURCE_DIR}/tests/support/tsan/QtHandovers.cpp)
    add_library(stockroom_clone STATIC ${PROJECT_SOURCE_DIR}/tests/support/tsan/Clone.cpp)
    foreach(library stockroom_qt_handovers stockroom_clone)
        set_target_properties(${library} PROPERTIES AUTOUIC OFF AUTOMOC OFF)
        target_compile_options(${library} PRIVATE -fsanitize=${STOCKROOM_SANITIZE})
        target_link_libraries(${library} PRIVATE Qt6::Core ${CMAKE_DL_LIBS})
        target_link_libraries(stockroom_flags INTERFACE $<LINK_LIBRARY:WHOLE_ARCHIVE,${library}>)
    endforeach()
    # What Qt's libraries hand to each other stays between them.
    target_link_options(stockroom_flags INTERFACE LINKER:--exclude-libs,libstockroom_qt_handovers.a)
endif()
