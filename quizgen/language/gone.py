"""Well-known people who are dead, with the year: beside the living they tempt nobody.

Written for this project from general knowledge.
"""

from __future__ import annotations

from functools import lru_cache

from quizgen.language.clean import fold

__all__ = ["died_in", "year_of_death"]

# Year of death: names as newspapers write them. Last names stand alone where they mean one person.
_DIED = """
1506: Christopher Columbus
1519: Leonardo da Vinci
1543: Nicolaus Copernicus
1547: Henry VIII
1564: Michelangelo
1603: Elizabeth I
1616: William Shakespeare
1626: Francis Bacon
1630: Johannes Kepler
1642: Galileo Galilei
1650: René Descartes
1662: Blaise Pascal
1665: Pierre de Fermat
1687: William Petty
1704: John Locke
1716: Gottfried Wilhelm Leibniz
1723: Antonie van Leeuwenhoek, Christopher Wren
1727: Isaac Newton
1745: Jonathan Swift
1750: Johann Sebastian Bach
1776: David Hume
1778: Voltaire, Jean-Jacques Rousseau, Carl Linnaeus
1783: Leonhard Euler
1790: Adam Smith, Benjamin Franklin
1791: Wolfgang Amadeus Mozart
1799: George Washington
1804: Alexander Hamilton, Immanuel Kant
1814: Johann Gottlieb Fichte
1817: Jane Austen
1821: Napoleon, Napoleon Bonaparte
1824: Lord Byron
1826: Thomas Jefferson, John Adams
1827: Ludwig van Beethoven
1831: G. W. F. Hegel, Georg Wilhelm Friedrich Hegel
1832: Johann Wolfgang von Goethe
1836: James Madison
1845: Andrew Jackson
1849: Edgar Allan Poe, Frédéric Chopin
1852: Ada Lovelace
1855: Carl Friedrich Gauss
1860: Arthur Schopenhauer
1865: Abraham Lincoln
1866: Bernhard Riemann
1867: Michael Faraday
1870: Charles Dickens
1871: Charles Babbage
1873: John Stuart Mill
1879: James Clerk Maxwell
1881: Fyodor Dostoevsky
1882: Charles Darwin
1883: Karl Marx, Richard Wagner
1884: Gregor Mendel
1885: Ulysses S. Grant, Victor Hugo
1886: Emily Dickinson
1890: Vincent van Gogh
1893: Pyotr Tchaikovsky
1895: Louis Pasteur
1900: Friedrich Nietzsche, Oscar Wilde
1901: Queen Victoria
1910: Leo Tolstoy, Mark Twain, Florence Nightingale
1912: Robert Falcon Scott, Henri Poincaré
1916: Henry James
1919: Theodore Roosevelt, Teddy Roosevelt
1920: Srinivasa Ramanujan
1922: Ernest Shackleton, Alexander Graham Bell
1924: Vladimir Lenin, Lenin, Woodrow Wilson, Franz Kafka
1926: Claude Monet, Harry Houdini
1928: Roald Amundsen
1930: Arthur Conan Doyle
1931: Thomas Edison
1934: Marie Curie
1937: Amelia Earhart, Ernest Rutherford
1939: Sigmund Freud
1940: Leon Trotsky
1941: Virginia Woolf, James Joyce
1943: Nikola Tesla, David Hilbert
1945: Adolf Hitler, Hitler, Benito Mussolini, Mussolini, Franklin D. Roosevelt, Franklin
  Roosevelt, Anne Frank
1946: H. G. Wells, H.G. Wells, John Maynard Keynes
1947: Henry Ford, Max Planck
1948: Mahatma Gandhi, Mohandas Gandhi, Babe Ruth, Orville Wright
1950: George Orwell
1951: Ludwig Wittgenstein
1953: Joseph Stalin, Josef Stalin, Stalin
1954: Alan Turing
1955: Albert Einstein, Einstein
1957: John von Neumann
1958: Rosalind Franklin
1961: Ernest Hemingway, Carl Jung, Erwin Schrödinger
1962: Marilyn Monroe, Eleanor Roosevelt, Niels Bohr
1963: John F. Kennedy, Lee Harvey Oswald, C.S. Lewis
1964: Jawaharlal Nehru
1965: Winston Churchill, Malcolm X
1966: Walt Disney
1967: Che Guevara, Konrad Adenauer
1968: Martin Luther King, Martin Luther King Jr., Robert F. Kennedy, Yuri Gagarin
1969: Dwight D. Eisenhower, Dwight Eisenhower, Ho Chi Minh
1970: Charles de Gaulle, Jimi Hendrix, Janis Joplin, Bertrand Russell
1971: Nikita Khrushchev, Jim Morrison, Louis Armstrong
1972: Harry Truman, Harry S. Truman, J. Edgar Hoover
1973: Lyndon B. Johnson, Lyndon Johnson, Pablo Picasso, Bruce Lee, JRR Tolkien
1975: Francisco Franco
1976: Mao Zedong, Agatha Christie, Werner Heisenberg
1977: Elvis Presley, Charlie Chaplin
1978: Kurt Gödel
1980: John Lennon, Alfred Hitchcock, Jean-Paul Sartre
1981: Anwar Sadat, Bob Marley
1982: Leonid Brezhnev
1984: Indira Gandhi
1987: Andy Warhol
1988: Richard Feynman
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


def year_of_death(name: str) -> int:
    """Return the year in which a well-known person died, 0 for everybody else."""
    return _died().get(fold(name), 0)


def died_in(name: str, latest: int) -> bool:
    """Whether a well-known person was long dead in a year.

    Args:
        name: as it stands.
        latest: the latest year that the article names, 0 without any.
    """
    year = year_of_death(name)
    return 0 < year < (latest or _UNDATED) - _FRESH
