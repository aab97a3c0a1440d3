-- An address is also looked for in the words of requests at no known house: few among all that say the same word.
create index request_by_words_of_no_house on request.request using gin (words) where house is null;
