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
