"""Well-known people who are dead, with the year: beside the living they tempt nobody.

Written for this project from general knowledge.
"""

from __future__ import annotations

from functools import lru_cache

from quizgen.language.clean import fold

__all__ = ["died_in"]

# Year of death: names as newspapers write them. Last names stand alone where they mean one person.
_DIED = """
1616: William Shakespeare
1642: Galileo Galilei
1727: Isaac Newton
1791: Wolfgang Amadeus Mozart
1799: George Washington
1804: Alexander Hamilton, Immanuel Kant
1821: Napoleon, Napoleon Bonaparte
1826: Thomas Jefferson, John Adams
1827: Ludwig van Beethoven
1836: James Madison
1845: Andrew Jackson
1849: Edgar Allan Poe
1865: Abraham Lincoln
1870: Charles Dickens
1882: Charles Darwin
1883: Karl Marx
1885: Ulysses S. Grant
1886: Emily Dickinson
1890: Vincent van Gogh
1901: Queen Victoria
1910: Leo Tolstoy, Mark Twain, Florence Nightingale
1919: Theodore Roosevelt, Teddy Roosevelt
1924: Vladimir Lenin, Lenin, Woodrow Wilson, Franz Kafka
1926: Claude Monet
1931: Thomas Edison
1934: Marie Curie
1937: Amelia Earhart
1939: Sigmund Freud
1940: Leon Trotsky
1943: Nikola Tesla
1945: Adolf Hitler, Hitler, Benito Mussolini, Mussolini, Franklin D. Roosevelt, Franklin Roosevelt,
  Anne Frank
1947: Henry Ford
1948: Mahatma Gandhi, Mohandas Gandhi, Babe Ruth
1950: George Orwell
1953: Joseph Stalin, Josef Stalin, Stalin
1955: Albert Einstein, Einstein
1961: Ernest Hemingway
1962: Marilyn Monroe, Eleanor Roosevelt
1963: John F. Kennedy, Lee Harvey Oswald, C.S. Lewis
1964: Jawaharlal Nehru
1965: Winston Churchill, Malcolm X
1966: Walt Disney
1967: Che Guevara, Konrad Adenauer
1968: Martin Luther King, Martin Luther King Jr., Robert F. Kennedy, Yuri Gagarin
1969: Dwight D. Eisenhower, Dwight Eisenhower, Ho Chi Minh
1970: Charles de Gaulle, Jimi Hendrix, Janis Joplin
1971: Nikita Khrushchev, Jim Morrison, Louis Armstrong
1972: Harry Truman, Harry S. Truman, J. Edgar Hoover
1973: Lyndon B. Johnson, Lyndon Johnson, Pablo Picasso, Bruce Lee, JRR Tolkien
1975: Francisco Franco
1976: Mao Zedong, Agatha Christie
1977: Elvis Presley, Charlie Chaplin
1980: John Lennon, Alfred Hitchcock
1981: Anwar Sadat, Bob Marley
1982: Leonid Brezhnev
1984: Indira Gandhi
1987: Andy Warhol
1989: Ayatollah Khomeini, Salvador Dali
1991: Rajiv Gandhi, Freddie Mercury
1993: Audrey Hepburn
1994: Richard Nixon, Jacqueline Kennedy, Kurt Cobain, Ayrton Senna
1995: Yitzhak Rabin
1996: Tupac Shakur, Carl Sagan
1997: Mother Teresa, Princess Diana, Diana Spencer, Deng Xiaoping
1998: Frank Sinatra, Pol Pot
1999: Stanley Kubrick, John F. Kennedy Jr.
2000: Pierre Trudeau
2001: George Harrison
2004: Ronald Reagan, Yasser Arafat
2005: Pope John Paul II, John Paul II, Rosa Parks
2006: Saddam Hussein, Slobodan Milosevic, Gerald Ford, Augusto Pinochet
2007: Boris Yeltsin, Benazir Bhutto
2009: Michael Jackson, Ted Kennedy
2011: Steve Jobs, Osama bin Laden, Muammar Gaddafi, Kim Jong-il, Vaclav Havel, Amy Winehouse
2012: Neil Armstrong, Whitney Houston
2013: Nelson Mandela, Margaret Thatcher, Hugo Chavez, Hugo Chávez
2014: Robin Williams, Ariel Sharon
2015: Helmut Schmidt
2016: David Bowie, Muhammad Ali, Fidel Castro, Prince Rogers Nelson, Shimon Peres
2017: Helmut Kohl
2018: Stephen Hawking, Kofi Annan, John McCain, George H.W. Bush, George H. W. Bush
2019: Robert Mugabe, Jacques Chirac
2020: Ruth Bader Ginsburg, Hosni Mubarak, Kobe Bryant
2021: Prince Philip, Colin Powell, Desmond Tutu
2022: Mikhail Gorbachev, Shinzo Abe, Queen Elizabeth II
2023: Henry Kissinger, Silvio Berlusconi
2024: Jimmy Carter
"""
_FRESH = 5  # years for which a text still quotes the dead among the living
_UNDATED = 2000  # a text that names no year was hardly written before


@lru_cache(maxsize=1)
def _died() -> dict[str, int]:
    found = {}
    for line in _DIED.replace("\n  ", " ").strip().splitlines():
        year, names = line.split(": ", 1)
        found.update(dict.fromkeys(map(fold, names.split(", ")), int(year)))
    return found


def died_in(name: str, latest: int) -> bool:
    """Whether a well-known person was long dead in a year.

    Args:
        name: as it stands.
        latest: the latest year that the article names, 0 without any.
    """
    year = _died().get(fold(name))
    return year is not None and year < (latest or _UNDATED) - _FRESH
