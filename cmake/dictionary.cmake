# SPDX-License-Identifier: GPL-3.0-or-later
# Debian's Indonesian and English dictionaries and privacy/words as words of the gate (privacy/lexicon.hpp).
# Included, it adds the made source to the layer; as a script it makes it:
#   cmake -DINDONESIAN=<id_ID.dic> -DENGLISH=<words> -DOWN=<folder> -DOUT=<file.cpp> -P dictionary.cmake
if(NOT CMAKE_SCRIPT_MODE_FILE)
  find_file(SIAR_INDONESIAN id_ID.dic PATHS /usr/share/hunspell REQUIRED)           # hunspell-id
  find_file(SIAR_ENGLISH american-english-small PATHS /usr/share/dict REQUIRED)     # wamerican-small
  set(own ${PROJECT_SOURCE_DIR}/privacy/words)
  set(made ${PROJECT_BINARY_DIR}/dictionary_words.cpp)
  add_custom_command(OUTPUT ${made}
    COMMAND ${CMAKE_COMMAND} -DINDONESIAN=${SIAR_INDONESIAN} -DENGLISH=${SIAR_ENGLISH} -DOWN=${own} -DOUT=${made}
      -P ${CMAKE_CURRENT_LIST_FILE}
    DEPENDS ${SIAR_INDONESIAN} ${SIAR_ENGLISH} ${own}/things.txt ${own}/speech.txt ${own}/javanese.txt
      ${CMAKE_CURRENT_LIST_FILE}
    COMMENT "Reading the dictionaries" VERBATIM)
  target_sources(siar_privacy PRIVATE ${made})
  return()
endif()

set(lists "")
macro(write_words flags)
  string(APPEND lists "        {${flags}, \"${words}\"},\n")
  set(words "")
endmacro()

# Words in small letters; of three letters and more, without hyphen, apostrophe or accent. A line of hunspell's is a stem
# and the affixes it takes, "abadi/DkMk"; the gate has rules of its own for affixes, also for those of everyday speech.
macro(read_dictionary file)
  file(STRINGS ${file} lines REGEX "^[a-z][a-z][a-z]+(/.*)?$")
  list(LENGTH lines count)
  if(count LESS 20000)
    message(FATAL_ERROR "${file}: ${count} words, is this the dictionary?")
  endif()
  set(words "")
  foreach(line IN LISTS lines)
    string(REGEX MATCH "^[a-z]+" word "${line}")
    string(APPEND words " ${word}")
    string(LENGTH "${words}" size)
    if(size GREATER 8000)  # compilers need not take literals of any length
      write_words("bit(Is::ordinary)")
    endif()
  endforeach()
  write_words("bit(Is::ordinary)")
endmacro()

# Lines of words; one that begins with "#" is a remark.
macro(read_own file flags)
  file(STRINGS ${OWN}/${file} lines REGEX "^[a-z]")
  foreach(words IN LISTS lines)
    if(words MATCHES "[^a-z ]")
      message(FATAL_ERROR "${OWN}/${file}: not a word of small letters in: ${words}")
    endif()
    write_words("${flags}")
  endforeach()
endmacro()

read_dictionary(${INDONESIAN})
read_dictionary(${ENGLISH})
read_own(things.txt "Is::ordinary | Is::thing")
read_own(speech.txt "bit(Is::ordinary)")
read_own(javanese.txt "bit(Is::ordinary)")
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
