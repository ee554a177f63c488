# SPDX-License-Identifier: GPL-3.0-or-later
# Each tests/fuzz/<name>.cpp is a libFuzzer target fuzz_<name>; its seeds lie in tests/fuzz/corpus/<name>/.
set(SIAR_FUZZ_SECONDS 10 CACHE STRING "How long each target runs as a test")

file(GLOB targets CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/tests/fuzz/*.cpp)
foreach(source IN LISTS targets)
  cmake_path(GET source STEM name)
  set(target fuzz_${name})
  add_executable(${target} ${source})
  link_included(${target} ${source})
  target_compile_definitions(${target} PRIVATE SIAR_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  target_link_options(${target} PRIVATE -fsanitize=fuzzer)

  # What a run finds new is kept beside the build, not among the seeds.
  set(found ${PROJECT_BINARY_DIR}/found/${name})
  file(MAKE_DIRECTORY ${found})
  set(seeds ${PROJECT_SOURCE_DIR}/tests/fuzz/corpus/${name})
  if(NOT IS_DIRECTORY ${seeds})
    set(seeds "")
  endif()
  add_test(NAME ${target} COMMAND ${target} -max_total_time=${SIAR_FUZZ_SECONDS} -timeout=10 -rss_limit_mb=2048
    -artifact_prefix=${found}- ${found} ${seeds})
  set_tests_properties(${target} PROPERTIES LABELS fuzz)
endforeach()
