# SPDX-License-Identifier: GPL-3.0-or-later
# Debian's Indonesian and English dictionaries as words of the gate (privacy/lexicon.hpp).
# Included, it adds the made source to the layer; as a script it makes it:
#   cmake -DINDONESIAN=<id_ID.dic> -DENGLISH=<words> -DOUT=<file.cpp> -P dictionary.cmake
if(NOT CMAKE_SCRIPT_MODE_FILE)
  find_file(SIAR_INDONESIAN id_ID.dic PATHS /usr/share/hunspell REQUIRED)           # hunspell-id
  find_file(SIAR_ENGLISH american-english-small PATHS /usr/share/dict REQUIRED)     # wamerican-small
  set(made ${PROJECT_BINARY_DIR}/dictionary_words.cpp)
  add_custom_command(OUTPUT ${made}
    COMMAND ${CMAKE_COMMAND} -DINDONESIAN=${SIAR_INDONESIAN} -DENGLISH=${SIAR_ENGLISH} -DOUT=${made}
      -P ${CMAKE_CURRENT_LIST_FILE}
    DEPENDS ${SIAR_INDONESIAN} ${SIAR_ENGLISH} ${CMAKE_CURRENT_LIST_FILE}
    COMMENT "Reading the dictionaries" VERBATIM)
  target_sources(siar_privacy PRIVATE ${made})
  return()
endif()

# Words in small letters; of three letters and more, without hyphen, apostrophe or accent. A line of hunspell's is a stem
# and the affixes it takes, "abadi/DkMk"; the gate has rules of its own for affixes, also for those of everyday speech.
macro(read_words file least)
  file(STRINGS ${file} lines REGEX "^[a-z][a-z][a-z]+(/.*)?$")
  list(LENGTH lines count)
  if(count LESS ${least})
    message(FATAL_ERROR "${file}: ${count} words, is this the dictionary?")
  endif()
  set(words "")
  foreach(line IN LISTS lines)
    string(REGEX MATCH "^[a-z]+" word "${line}")
    string(APPEND words " ${word}")
    string(LENGTH "${words}" size)
    if(size GREATER 8000)  # compilers need not take literals of any length
      string(APPEND lists "        {bit(Is::ordinary), \"${words}\"},\n")
      set(words "")
    endif()
  endforeach()
  string(APPEND lists "        {bit(Is::ordinary), \"${words}\"},\n")
endmacro()

set(lists "")
read_words(${INDONESIAN} 20000)
read_words(${ENGLISH} 20000)
file(WRITE ${OUT} "// Made by cmake/dictionary.cmake from ${INDONESIAN} and ${ENGLISH}.
#include \"privacy/lexicon.hpp\"

namespace siar::privacy {

std::span<const WordList> dictionary_words() {
    static constexpr WordList lists[] = {
${lists}    };
    return lists;
}

} // namespace siar::privacy
")
