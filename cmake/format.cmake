# SPDX-License-Identifier: GPL-3.0-or-later
# clang-format over every C++ file of the project:  cmake -DROOT=<tree> [-DFIX=ON] -P format.cmake
cmake_minimum_required(VERSION 3.25)
find_program(CLANG_FORMAT clang-format-14 REQUIRED)

file(GLOB folders LIST_DIRECTORIES TRUE ${ROOT}/*)
list(FILTER folders EXCLUDE REGEX "/(build|out)$")
set(files "")
foreach(folder IN LISTS folders)
  file(GLOB_RECURSE found ${folder}/*.cpp ${folder}/*.hpp)
  list(APPEND files ${found})
endforeach()

set(how --dry-run --Werror)
if(FIX)
  set(how -i)
endif()
list(LENGTH files count)
execute_process(COMMAND ${CLANG_FORMAT} --style=file ${how} ${files} RESULT_VARIABLE code)
if(code)
  message(FATAL_ERROR "the form is broken; mend it with: ./run format")
endif()
message("${count} files in form")
