# SPDX-License-Identifier: Apache-2.0
# One target per folder. A target's headers are reached through a folder of links that holds
# this folder only, so a file can include nothing but its own folder and what its target links:
# the dependency table in ARCHITECTURE.md is the target_link_libraries lines.

add_library(bailiwick_warnings INTERFACE)
target_compile_options(bailiwick_warnings INTERFACE -Wall -Wextra -Wconversion -Wshadow
                                                    -Wnon-virtual-dtor)
if(BAILIWICK_WERROR)
    target_compile_options(bailiwick_warnings INTERFACE -Werror)
endif()

# bailiwick_library(NAME FOLDER SOURCES a.cpp … [PUBLIC target …] [PRIVATE target …] [QT] [SHARED])
#   NAME    target, e.g. models_fleet
#   FOLDER  folder from the top, e.g. models/fleet (headers are spelled "models/fleet/x.h")
#   QT      runs moc, rcc over the sources
#   SHARED  may be linked into a shared object (the plug-in for the broker), which shows nothing of
#           it to others; so calls inside cost what they cost in a program
function(bailiwick_library NAME FOLDER)
    cmake_parse_arguments(A "QT;SHARED" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
    add_library(${NAME} STATIC ${A_SOURCES})
    get_filename_component(parent ${FOLDER} DIRECTORY)
    set(root ${PROJECT_BINARY_DIR}/include/${NAME})
    file(MAKE_DIRECTORY ${root}/${parent})
    file(CREATE_LINK ${PROJECT_SOURCE_DIR}/${FOLDER} ${root}/${FOLDER} SYMBOLIC)
    target_include_directories(${NAME} PUBLIC ${root})
    target_link_libraries(${NAME} PUBLIC ${A_PUBLIC} PRIVATE bailiwick_warnings ${A_PRIVATE})
    if(A_QT)
        set_target_properties(${NAME} PROPERTIES AUTOMOC ON AUTORCC ON)
    endif()
    if(A_SHARED)
        set_target_properties(${NAME} PROPERTIES POSITION_INDEPENDENT_CODE ON
            CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON)
    endif()
endfunction()

# bailiwick_executable(NAME SOURCES … LINK …)
function(bailiwick_executable NAME)
    cmake_parse_arguments(A "" "" "SOURCES;LINK" ${ARGN})
    add_executable(${NAME} ${A_SOURCES})
    target_link_libraries(${NAME} PRIVATE bailiwick_warnings ${A_LINK})
endfunction()

# bailiwick_test(FOLDER SOURCES tst_a.cpp … LINK target … [LABELS slow] [TIMEOUT s] [GUI])
#   One program per folder, named test_FOLDER. Each source registers its QObject with
#   BAILIWICK_TEST (tests/support/registry.h).
#   GUI     runs it in a QApplication (tests_support_gui) instead of a QCoreApplication
function(bailiwick_test FOLDER)
    cmake_parse_arguments(A "GUI" "TIMEOUT" "SOURCES;LINK;LABELS" ${ARGN})
    if(NOT A_TIMEOUT)
        set(A_TIMEOUT 300)
    endif()
    add_executable(test_${FOLDER} ${A_SOURCES})
    set_target_properties(test_${FOLDER} PROPERTIES AUTOMOC ON)
    set(support tests_support)
    if(A_GUI)
        set(support tests_support_gui)
    endif()
    target_link_libraries(test_${FOLDER} PRIVATE ${support} bailiwick_warnings ${A_LINK})
    add_test(NAME ${FOLDER} COMMAND test_${FOLDER})
    set_tests_properties(${FOLDER} PROPERTIES TIMEOUT ${A_TIMEOUT} LABELS "${A_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=UTC;TSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/tsan.supp:die_after_fork=0")
endfunction()
